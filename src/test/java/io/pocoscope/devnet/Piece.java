package io.pocoscope.devnet;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A text in pieces, so that parts of it can be left out.
 *
 * @param begin what stands before the parts
 * @param parts pieces that can be left out, with blanks between them
 * @param end what stands after the parts
 */
record Piece(String begin, List<Piece> parts, String end) {

  static Piece of(String text) {
    return new Piece(text, List.of(), "");
  }

  String text() {
    return begin + parts.stream().map(Piece::text).collect(joining(" ")) + end;
  }

  /** The same with one part less, somewhere; the largest losses come first. */
  Stream<Piece> smaller() {
    Stream<Piece> without = IntStream.range(0, parts.size()).mapToObj(i -> with(i, Stream.of()));
    Stream<Piece> withSmaller =
        IntStream.range(0, parts.size())
            .boxed()
            .flatMap(i -> parts.get(i).smaller().map(part -> with(i, Stream.of(part))));
    return Stream.concat(without, withSmaller);
  }

  private Piece with(int place, Stream<Piece> instead) {
    List<Piece> others = new ArrayList<>(parts.subList(0, place));
    instead.forEach(others::add);
    others.addAll(parts.subList(place + 1, parts.size()));
    return new Piece(begin, others, end);
  }
}
