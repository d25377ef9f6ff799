package io.pocoscope.devnet.market;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/**
 * Keccak-256 as the chain has it: SHA-3's permutation with the padding from before the standard.
 */
final class Keccak {
  private static final int RATE = 136;
  private static final int[] ROTATIONS = {
    1, 3, 6, 10, 15, 21, 28, 36, 45, 55, 2, 14, 27, 41, 56, 8, 25, 43, 62, 18, 39, 61, 20, 44
  };
  private static final int[] LANES = {
    10, 7, 11, 17, 18, 3, 5, 16, 8, 21, 24, 4, 15, 23, 19, 13, 12, 2, 20, 14, 22, 9, 6, 1
  };
  private static final long[] ROUNDS = {
    0x1L,
    0x8082L,
    0x800000000000808aL,
    0x8000000080008000L,
    0x808bL,
    0x80000001L,
    0x8000000080008081L,
    0x8000000000008009L,
    0x8aL,
    0x88L,
    0x80008009L,
    0x8000000aL,
    0x8000808bL,
    0x800000000000008bL,
    0x8000000000008089L,
    0x8000000000008003L,
    0x8000000000008002L,
    0x8000000000000080L,
    0x800aL,
    0x800000008000000aL,
    0x8000000080008081L,
    0x8000000000008080L,
    0x80000001L,
    0x8000000080008008L
  };

  private Keccak() {}

  /** The hash of a text, as 0x and 64 digits. */
  static String of(String text) {
    return hex(hash(text.getBytes(StandardCharsets.UTF_8)));
  }

  /** An address made of a text, as 0x and 40 digits. */
  static String address(String text) {
    return "0x" + of(text).substring(26);
  }

  /** The id of a task: the hash of its deal's id and its index as 32 bytes. */
  static String taskId(String dealId, long index) {
    byte[] bytes = new byte[64];
    System.arraycopy(HexFormat.of().parseHex(dealId, 2, dealId.length()), 0, bytes, 0, 32);
    ByteBuffer.wrap(bytes).putLong(56, index);
    return hex(hash(bytes));
  }

  private static String hex(byte[] hash) {
    return "0x" + HexFormat.of().formatHex(hash);
  }

  private static byte[] hash(byte[] message) {
    byte[] padded = new byte[(message.length / RATE + 1) * RATE];
    System.arraycopy(message, 0, padded, 0, message.length);
    padded[message.length] ^= 0x01;
    padded[padded.length - 1] ^= (byte) 0x80;
    ByteBuffer input = ByteBuffer.wrap(padded).order(ByteOrder.LITTLE_ENDIAN);
    long[] state = new long[25];
    while (input.hasRemaining()) {
      for (int i = 0; i < RATE / 8; i++) {
        state[i] ^= input.getLong();
      }
      permute(state);
    }
    ByteBuffer output = ByteBuffer.allocate(32).order(ByteOrder.LITTLE_ENDIAN);
    for (int i = 0; i < 4; i++) {
      output.putLong(state[i]);
    }
    return output.array();
  }

  private static void permute(long[] a) {
    long[] column = new long[5];
    for (long round : ROUNDS) {
      for (int x = 0; x < 5; x++) {
        column[x] = a[x] ^ a[x + 5] ^ a[x + 10] ^ a[x + 15] ^ a[x + 20];
      }
      for (int x = 0; x < 5; x++) {
        long mix = column[(x + 4) % 5] ^ Long.rotateLeft(column[(x + 1) % 5], 1);
        for (int y = 0; y < 25; y += 5) {
          a[y + x] ^= mix;
        }
      }
      long moved = a[1];
      for (int i = 0; i < 24; i++) {
        long next = a[LANES[i]];
        a[LANES[i]] = Long.rotateLeft(moved, ROTATIONS[i]);
        moved = next;
      }
      for (int y = 0; y < 25; y += 5) {
        System.arraycopy(a, y, column, 0, 5);
        for (int x = 0; x < 5; x++) {
          a[y + x] = column[x] ^ (~column[(x + 1) % 5] & column[(x + 2) % 5]);
        }
      }
      a[0] ^= round;
    }
  }
}
