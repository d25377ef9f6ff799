package io.pocoscope.result.casefile;

import io.pocoscope.casefile.SlotFile;
import io.pocoscope.result.column.Columns;
import io.pocoscope.result.column.Kind;
import io.pocoscope.result.column.Quantity;
import io.pocoscope.result.column.ResultColumn.Style;
import io.pocoscope.result.column.Section;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What schedulers say of a slot: how it is read, and all of it. */
final class TestimonySections {
  private TestimonySections() {}

  static List<Section> of(SlotFile.Testimony said) {
    List<Section> sections = new ArrayList<>();
    if (!said.answers().isEmpty()) {
      sections.add(
          Section.forPeople(
              "scheduler", "What its scheduler says", answers().object(said.answers().get(0))));
    }
    sections.add(Section.forMachines("scheduler", answers().result(said.answers())));
    sections.add(
        new Section(
            "replicates",
            "Replicates, as the scheduler has them",
            replicates().result(said.replicates())));
    sections.add(
        new Section(
            "scheduler_timeline",
            "What became of them, and of the task, at the scheduler",
            timeline().result(said.timeline())));
    return List.copyOf(sections);
  }

  static Columns<SlotFile.Answer> answers() {
    return Columns.<SlotFile.Answer>none()
        .and(readings().fromOptional(SlotFile.Answer::reading))
        .text(
            "task_status",
            Quantity.NAME,
            "How the task stands there, as the scheduler spells it; nothing where it is not known"
                + " there.",
            SlotFile.Answer::taskStatus)
        .text(
            "scheduler",
            Quantity.NAME,
            "The address that was asked; imported of a saved answer.",
            SlotFile.Answer::scheduler)
        .time(
            "asked_at",
            "When it was asked; of a saved answer, when it was imported.",
            SlotFile.Answer::askedAt)
        .count(
            "http_status",
            Quantity.ONE,
            "Of its answer: 404 where the task is not known there; nothing of a saved answer.",
            SlotFile.Answer::httpStatus);
  }

  private static Columns<SlotFile.Reading> readings() {
    return Columns.<SlotFile.Reading>none()
        .text(
            "cause",
            Quantity.NAME,
            "What the scheduler names, as it spells it; nothing where it names nothing, or another"
                + " scheduler speaks for the slot.",
            SlotFile.Reading::cause)
        .text(
            "party",
            Quantity.WORD,
            "The one party that this cause names; nothing where it names none, or several.",
            SlotFile.Reading::party)
        .text("actor", Quantity.ADDRESS, "Who that is.", SlotFile.Reading::actor)
        .withNames()
        .list(
            "parties_left_open",
            Quantity.WORD,
            "The roles that it leaves open.",
            SlotFile.Reading::open)
        .text(
            "confidence",
            Quantity.WORD,
            "named: the scheduler names a cause of one party, and no worker of the task another;"
                + " disputed: they name different ones; inferred: none is named, or several.",
            SlotFile.Reading::confidence)
        .text("worker", Quantity.ADDRESS, "Whose replicate decides.", SlotFile.Reading::worker)
        .column(
            "app_exit_code",
            Kind.WHOLE,
            Quantity.ONE,
            "With what the app ended, in that replicate.",
            SlotFile.Reading::exitCode)
        .text(
            "worker_era",
            Quantity.WORD,
            "Which releases of workers report so.",
            SlotFile.Reading::workerEra)
        .text(
            "scheduler_era",
            Quantity.WORD,
            "Which releases of schedulers answer so.",
            SlotFile.Reading::schedulerEra);
  }

  static Columns<SlotFile.Replicate> replicates() {
    return Columns.<SlotFile.Replicate>none()
        .text("worker", Quantity.ADDRESS, "Who was given it to do.", SlotFile.Replicate::worker)
        .text(
            "status",
            Quantity.NAME,
            "How it stands, as the scheduler spells it.",
            SlotFile.Replicate::status)
        .text("cause", Quantity.NAME, "The last cause that was given.", SlotFile.Replicate::cause)
        .column(
            "app_exit_code",
            Kind.WHOLE,
            Quantity.ONE,
            "With what the app ended.",
            SlotFile.Replicate::exitCode)
        .headed("exit\ncode")
        .text(
            "tee_error",
            Quantity.NAME,
            "Why no session of a trusted execution environment was made.",
            SlotFile.Replicate::teeError)
        .forMachines()
        .text("scheduler", Quantity.NAME, "Whose replicate.", SlotFile.Replicate::scheduler)
        .forMachines();
  }

  static Columns<SlotFile.Said> timeline() {
    return Columns.<SlotFile.Said>none()
        .time("at", "When, by the scheduler's clock.", SlotFile.Said::at)
        .shown(it -> it.at().map(time -> time.truncatedTo(ChronoUnit.SECONDS)))
        .text(
            "worker",
            Quantity.ADDRESS,
            "Whose replicate came to it; nothing for the task itself.",
            SlotFile.Said::worker)
        .shown(it -> it.worker().or(() -> Optional.of("(task)")))
        .text(
            "status",
            Quantity.NAME,
            "What it came to, as the scheduler spells it.",
            SlotFile.Said::status)
        .forMachines()
        .text("cause", Quantity.NAME, "Why, as it spells it.", SlotFile.Said::cause)
        .forMachines()
        .forPeople("status, and its cause", TestimonySections::inWords)
        .styled(Style.TEXT)
        .text("scheduler", Quantity.NAME, "Which scheduler.", SlotFile.Said::scheduler)
        .forMachines();
  }

  private static String inWords(SlotFile.Said said) {
    return said.status().orElse("–") + said.cause().map(cause -> " (" + cause + ")").orElse("");
  }
}
