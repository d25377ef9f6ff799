package io.pocoscope.spark;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.OutputStream;
import java.io.Serializable;
import java.lang.reflect.AccessibleObject;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Values as bytes that other processes of the same program read. Java writes neither an Optional
 * nor a record that does not say that it may: these go as their parts, and are made of them again.
 */
final class Letters {
  private Letters() {}

  /** A value that is none of Java's own to write. */
  private sealed interface Part extends Serializable {
    Object whole() throws ReflectiveOperationException;
  }

  private record Maybe(Object value) implements Part {
    @Override
    public Object whole() {
      return Optional.ofNullable(value);
    }
  }

  private record MaybeDouble(Double value) implements Part {
    @Override
    public Object whole() {
      return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
    }
  }

  @SuppressWarnings("ArrayRecordComponent") // a part may be null, which a list may not
  private record Parts(Class<?> type, Object[] values) implements Part {
    @Override
    public Object whole() throws ReflectiveOperationException {
      Class<?>[] types =
          Arrays.stream(type.getRecordComponents())
              .map(RecordComponent::getType)
              .toArray(Class<?>[]::new);
      Constructor<?> constructor = type.getDeclaredConstructor(types);
      constructor.setAccessible(true);
      return constructor.newInstance(values);
    }
  }

  static byte[] write(Object value) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new Writer(bytes)) {
      out.writeObject(value);
    } catch (IOException impossible) {
      throw new IllegalStateException(impossible); // there is nothing but memory
    }
    return bytes.toByteArray();
  }

  static Object read(byte[] bytes) {
    try (ObjectInputStream in = new Reader(new ByteArrayInputStream(bytes))) {
      return in.readObject();
    } catch (IOException | ClassNotFoundException foreign) {
      throw new IllegalStateException("it is of another version of this program", foreign);
    }
  }

  private static final class Writer extends ObjectOutputStream {
    Writer(OutputStream out) throws IOException {
      super(out);
      enableReplaceObject(true);
    }

    @Override
    protected Object replaceObject(Object value) throws IOException {
      if (value instanceof Optional<?> optional) {
        return new Maybe(optional.orElse(null));
      }
      if (value instanceof OptionalDouble optional) {
        return new MaybeDouble(optional.isPresent() ? optional.getAsDouble() : null);
      }
      return value instanceof Record parts && !(value instanceof Serializable)
          ? parts(parts)
          : value;
    }

    private static Parts parts(Record of) throws IOException {
      RecordComponent[] components = of.getClass().getRecordComponents();
      Object[] values = new Object[components.length];
      try {
        for (int i = 0; i < values.length; i++) {
          AccessibleObject accessor = components[i].getAccessor();
          accessor.setAccessible(true);
          values[i] = components[i].getAccessor().invoke(of);
        }
      } catch (ReflectiveOperationException closed) {
        throw new IOException(closed);
      }
      return new Parts(of.getClass(), values);
    }
  }

  private static final class Reader extends ObjectInputStream {
    Reader(InputStream in) throws IOException {
      super(in);
      enableResolveObject(true);
    }

    @Override
    protected Class<?> resolveClass(java.io.ObjectStreamClass described)
        throws IOException, ClassNotFoundException {
      return switch (described.getName()) {
        case "int", "long", "double", "boolean" -> super.resolveClass(described);
        default -> Class.forName(described.getName(), false, Letters.class.getClassLoader());
      };
    }

    @Override
    protected Object resolveObject(Object value) throws IOException {
      try {
        return value instanceof Part part ? part.whole() : value;
      } catch (ReflectiveOperationException foreign) {
        throw new IOException(foreign);
      }
    }
  }
}
