package io.pocoscope.devnet.history;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Hashes of blocks that nobody ever mined: the number stands at the end, for finding it again. */
final class BlockHash {
  private static final Pattern FORM = Pattern.compile("0x[0-9a-f]{48}([0-7][0-9a-f]{15})");
  private static final int DIGEST_DIGITS = 48;

  private BlockHash() {}

  static String of(String chain, long block) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256")
              .digest((chain + ":" + block).getBytes(StandardCharsets.UTF_8));
      return "0x%s%016x"
          .formatted(HexFormat.of().formatHex(digest).substring(0, DIGEST_DIGITS), block);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  static Optional<Long> number(String hash) {
    Matcher form = FORM.matcher(hash);
    return form.matches() ? Optional.of(Long.parseLong(form.group(1), 16)) : Optional.empty();
  }
}
