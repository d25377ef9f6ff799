package io.pocoscope;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Locale;
import java.util.Set;

/** What of the JDK goes by the locale of the machine where no other is given. */
final class DefaultLocale {
  private static final Set<String> METHODS =
      Set.of(
          "java.lang.String.format",
          "java.lang.String.formatted",
          "java.lang.String.toLowerCase",
          "java.lang.String.toUpperCase",
          "java.io.PrintStream.format",
          "java.io.PrintStream.printf",
          "java.io.PrintWriter.format",
          "java.io.PrintWriter.printf",
          "java.io.Console.printf",
          "java.util.Locale.getDefault",
          "java.util.ResourceBundle.getBundle",
          "java.time.format.DateTimeFormatter.ofPattern",
          "java.time.format.DateTimeFormatter.ofLocalizedDate",
          "java.time.format.DateTimeFormatter.ofLocalizedTime",
          "java.time.format.DateTimeFormatter.ofLocalizedDateTime",
          "java.time.format.DateTimeFormatterBuilder.toFormatter");

  /** Classes whose makers take a locale, or the machine's. */
  private static final Set<Class<?>> CLASSES =
      Set.of(
          java.text.BreakIterator.class,
          java.text.Collator.class,
          java.text.DateFormatSymbols.class,
          java.text.DecimalFormatSymbols.class,
          java.text.Format.class,
          java.util.Calendar.class,
          java.util.Formatter.class,
          java.util.Scanner.class);

  private DefaultLocale() {}

  /** Calls and method references that name no locale although they depend on one. */
  static ArchCondition<JavaClass> beTaken() {
    return new ArchCondition<>("go by the locale of the machine") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        type.getCodeUnitAccessesFromSelf().stream()
            .filter(access -> isOfDefaultLocale(access.getTarget()))
            .forEach(
                access ->
                    events.add(SimpleConditionEvent.satisfied(access, access.getDescription())));
      }
    };
  }

  private static boolean isOfDefaultLocale(CodeUnitAccessTarget target) {
    boolean namesOne =
        target.getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(Locale.class));
    return !namesOne
        && (METHODS.contains(target.getFullName().replaceFirst("\\(.*", "")) || isMaker(target));
  }

  private static boolean isMaker(CodeUnitAccessTarget target) {
    String name = target.getName();
    boolean makes = name.equals("<init>") || name.matches("get.*Instance");
    return makes && CLASSES.stream().anyMatch(type -> target.getOwner().isAssignableTo(type));
  }
}
