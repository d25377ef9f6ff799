package io.pocoscope.hash;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/**
 * Keccak-256 as the chain has it: SHA-3's permutation with the padding from before the standard.
 */
public final class Keccak {
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
  public static String of(String text) {
    return hex(hash(text.getBytes(StandardCharsets.UTF_8)));
  }

  /** An address made of a text, as 0x and 40 digits. */
  public static String address(String text) {
    return "0x" + of(text).substring(26);
  }

  /** The id of a task: the hash of its deal's id and its index as 32 bytes. */
  public static String taskId(String dealId, long index) {
    byte[] bytes = new byte[64];
    put(dealId, bytes, 0);
    ByteBuffer.wrap(bytes).putLong(56, index);
    return hex(hash(bytes));
  }

  /**
   * What a worker contributes for a result, and what the consensus is about: the hash of the task's
   * id and the result's digest, as PoCo has it.
   *
   * @param taskId 0x and 64 digits
   * @param digest of the result, the same
   * @throws IllegalArgumentException if one of them is no such hash
   */
  public static String contribution(String taskId, String digest) {
    byte[] bytes = new byte[64];
    put(taskId, bytes, 0);
    put(digest, bytes, 32);
    return hex(hash(bytes));
  }

  private static void put(String hash, byte[] bytes, int place) {
    if (hash.length() != 66 || !hash.startsWith("0x")) {
      throw new IllegalArgumentException("no hash: " + hash);
    }
    for (int i = 0; i < 32; i++) {
      bytes[place + i] = (byte) HexFormat.fromHexDigits(hash, 2 + 2 * i, 4 + 2 * i);
    }
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
    for (long round : ROUNDS) {
      long c0 = a[0] ^ a[5] ^ a[10] ^ a[15] ^ a[20];
      long c1 = a[1] ^ a[6] ^ a[11] ^ a[16] ^ a[21];
      long c2 = a[2] ^ a[7] ^ a[12] ^ a[17] ^ a[22];
      long c3 = a[3] ^ a[8] ^ a[13] ^ a[18] ^ a[23];
      long c4 = a[4] ^ a[9] ^ a[14] ^ a[19] ^ a[24];
      mix(a, 0, c4 ^ Long.rotateLeft(c1, 1));
      mix(a, 1, c0 ^ Long.rotateLeft(c2, 1));
      mix(a, 2, c1 ^ Long.rotateLeft(c3, 1));
      mix(a, 3, c2 ^ Long.rotateLeft(c4, 1));
      mix(a, 4, c3 ^ Long.rotateLeft(c0, 1));
      long moved = a[1];
      for (int i = 0; i < 24; i++) {
        long next = a[LANES[i]];
        a[LANES[i]] = Long.rotateLeft(moved, ROTATIONS[i]);
        moved = next;
      }
      for (int y = 0; y < 25; y += 5) {
        long b0 = a[y];
        long b1 = a[y + 1];
        a[y] ^= ~b1 & a[y + 2];
        a[y + 1] ^= ~a[y + 2] & a[y + 3];
        a[y + 2] ^= ~a[y + 3] & a[y + 4];
        a[y + 3] ^= ~a[y + 4] & b0;
        a[y + 4] ^= ~b0 & b1;
      }
      a[0] ^= round;
    }
  }

  private static void mix(long[] a, int x, long value) {
    for (int y = x; y < 25; y += 5) {
      a[y] ^= value;
    }
  }
}
