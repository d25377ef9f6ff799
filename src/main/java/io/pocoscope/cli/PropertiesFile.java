package io.pocoscope.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Properties;
import picocli.CommandLine.TypeConversionException;

/** What a properties file says: UTF-8, with or without a mark of its byte order. */
final class PropertiesFile {
  private static final String MARK = "\uFEFF";

  private PropertiesFile() {}

  /**
   * Reads it; one that is not there says nothing.
   *
   * @throws TypeConversionException if it cannot be read
   */
  static Properties read(Path file) {
    Properties properties = new Properties();
    if (!Files.exists(file)) {
      return properties;
    }
    try {
      String text = UTF_8.newDecoder().decode(ByteBuffer.wrap(Files.readAllBytes(file))).toString();
      if (text.indexOf('\0') >= 0) {
        throw new CharacterCodingException();
      }
      properties.load(new StringReader(text.startsWith(MARK) ? text.substring(1) : text));
      return properties;
    } catch (CharacterCodingException otherEncoding) {
      throw unreadable(file, "it is not UTF-8: save it as that");
    } catch (IOException | IllegalArgumentException failure) {
      throw unreadable(file, String.valueOf(failure.getMessage()));
    }
  }

  private static TypeConversionException unreadable(Path file, String why) {
    return new TypeConversionException(
        String.format(Locale.ROOT, "%s cannot be read as a properties file (%s)", file, why));
  }
}
