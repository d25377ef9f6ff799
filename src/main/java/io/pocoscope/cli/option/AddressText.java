package io.pocoscope.cli.option;

import java.util.Locale;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads an address, into lower case. */
public final class AddressText implements ITypeConverter<String> {
  private static final Pattern ADDRESS = Pattern.compile("0x[0-9a-f]{40}");

  @Override
  public String convert(String text) {
    String address = text.strip().toLowerCase(Locale.ROOT);
    if (!ADDRESS.matcher(address).matches()) {
      throw new TypeConversionException(
          String.format(Locale.ROOT, "'%s' is no address: 0x and 40 hexadecimal digits", text));
    }
    return address;
  }
}
