package io.pocoscope.subgraph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.IntPredicate;
import org.junit.jupiter.api.Test;

class PageSizeTest {
  @Test
  void aNodeThatHangsOnLargePagesIsAskedForSmallOnes() {
    assertThat(settles(new PageSize(1000), rows -> rows <= 100)).isBetween(50, 100);
  }

  @Test
  void aNodeThatHangsOnSmallPagesIsAskedForLargeOnes() {
    assertThat(settles(new PageSize(50), rows -> rows >= 700)).isBetween(700, 1000);
  }

  @Test
  void aNodeThatNamesALimitIsAskedForLess() {
    PageSize size = new PageSize(1000);
    for (int question = 0; question < 400; question++) {
      int rows = size.rows();
      if (rows > 300) {
        size.tooLarge(rows);
      } else {
        size.answered(rows);
      }
    }
    assertThat(size.rows()).isBetween(150, 400);
  }

  @Test
  void afterAPassingWeaknessThePagesGrowAgain() {
    PageSize size = new PageSize(1000);
    size.unanswered(1000);
    assertThat(size.rows()).isEqualTo(500);
    for (int question = 0; question < 100; question++) {
      size.answered(size.rows());
    }
    assertThat(size.rows()).isEqualTo(1000);
  }

  @Test
  void itStaysBetweenOneRowAndAThousandWhateverHappens() {
    PageSize size = new PageSize(1000);
    for (int question = 0; question < 200; question++) {
      size.unanswered(size.rows());
      assertThat(size.rows()).isBetween(1, 1000);
    }
    for (int question = 0; question < 20; question++) {
      size.tooLarge(size.rows());
      assertThat(size.rows()).isBetween(1, 1000);
    }
  }

  /** The size after many questions to a node that answers only some sizes. */
  private static int settles(PageSize size, IntPredicate answers) {
    for (int question = 0; question < 60; question++) {
      int rows = size.rows();
      if (answers.test(rows)) {
        size.answered(rows);
      } else {
        size.unanswered(rows);
      }
    }
    while (!answers.test(size.rows())) {
      size.unanswered(size.rows());
    }
    return size.rows();
  }
}
