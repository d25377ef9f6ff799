package io.pocoscope.devnet.query;

import java.util.LinkedHashMap;
import java.util.Map;

/** The questions that were asked lately, by their texts. Safe for many threads. */
final class KnownQuestions {
  private static final int MOST = 200;

  private final Map<String, Question> questions =
      new LinkedHashMap<>(MOST, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Question> eldest) {
          return size() > MOST;
        }
      };

  Question of(String text) {
    synchronized (questions) {
      Question known = questions.get(text);
      if (known != null) {
        return known;
      }
    }
    // Outside: others must not wait for a long text.
    Question read = Question.parse(text);
    synchronized (questions) {
      questions.put(text, read);
    }
    return read;
  }
}
