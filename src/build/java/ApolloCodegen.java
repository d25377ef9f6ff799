import com.apollographql.apollo.compiler.ApolloCompiler;
import com.apollographql.apollo.compiler.CodegenOptions;
import com.apollographql.apollo.compiler.CodegenSchemaOptions;
import com.apollographql.apollo.compiler.InputFile;
import com.apollographql.apollo.compiler.IrOptions;
import com.apollographql.apollo.compiler.JavaNullable;
import com.apollographql.apollo.compiler.TargetLanguage;
import com.apollographql.apollo.compiler.codegen.LayoutImplKt;
import com.apollographql.apollo.compiler.codegen.SourceOutputKt;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Turns the API schema and our queries into typed Java models, at build time. Run by Maven with the
 * Apollo compiler on its class path: {@code schemaDir queriesDir outputDir compilerVersion}.
 */
public final class ApolloCodegen {
  private static final String PACKAGE = "io.pocoscope.subgraph.model";
  private static final String ADAPTERS = "io.pocoscope.subgraph.Scalars.";

  private ApolloCodegen() {}

  public static void main(String[] args) throws Exception {
    List<InputFile> schema = inputs(Path.of(args[0]), ".graphqls");
    List<InputFile> queries = inputs(Path.of(args[1]), ".graphql");
    Path output = Path.of(args[2]);
    Path stamp = output.resolve("inputs.sha256");
    String digest = digest(schema, queries, args[3]);
    // Time stamps miss an edit within the second of the last build, so the inputs' content decides.
    if (Files.exists(stamp) && Files.readString(stamp).equals(digest)) {
      return;
    }
    generate(schema, queries, output.toFile());
    Files.writeString(stamp, digest);
  }

  private static void generate(List<InputFile> schema, List<InputFile> queries, File output) {
    var sources =
        ApolloCompiler.INSTANCE.buildSchemaAndOperationsSources(
            schema,
            queries,
            schemaOptions(),
            irOptions(),
            codegenOptions(),
            codegenSchema ->
                LayoutImplKt.SchemaAndOperationsLayout(
                    codegenSchema, PACKAGE, null, null, null, null),
            null,
            null,
            null,
            null,
            null,
            null,
            new ToStandardError(),
            null);
    SourceOutputKt.writeTo(sources, output, true, null);
  }

  private static CodegenSchemaOptions schemaOptions() {
    Map<String, String> types =
        Map.of(
            "BigInt", "java.math.BigInteger",
            "BigDecimal", "java.math.BigDecimal",
            "Bytes", "java.lang.String",
            "Int8", "java.lang.Long",
            "Timestamp", "java.lang.String");
    Map<String, String> adapters =
        Map.of(
            "BigInt", ADAPTERS + "BIG_INTEGER",
            "BigDecimal", ADAPTERS + "BIG_DECIMAL",
            "Bytes", ADAPTERS + "TEXT",
            "Int8", ADAPTERS + "LONG",
            "Timestamp", ADAPTERS + "TEXT");
    return new CodegenSchemaOptions(types, adapters, false);
  }

  /** Warnings fail the build; no {@code __typename}, no {@code Optional} around variables. */
  private static IrOptions irOptions() {
    return new IrOptions(
        null, null, Map.of(), true, null, false, Set.of(), "operationBased", null, null);
  }

  /**
   * Primitive types stay off: a missing non-null Int would become 0. Enums are classes, so that an
   * unknown value keeps its text.
   */
  private static CodegenOptions codegenOptions() {
    return new CodegenOptions(
        TargetLanguage.JAVA,
        PACKAGE,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        List.of(".*"),
        false,
        JavaNullable.NONE,
        null,
        null);
  }

  private static List<InputFile> inputs(Path folder, String suffix) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().endsWith(suffix))
          .sorted()
          .map(file -> new InputFile(file.toFile(), file.getFileName().toString()))
          .toList();
    }
  }

  private static String digest(List<InputFile> schema, List<InputFile> queries, String version)
      throws Exception {
    MessageDigest sha = MessageDigest.getInstance("SHA-256");
    sha.update(version.getBytes(StandardCharsets.UTF_8));
    for (InputFile input : Stream.concat(schema.stream(), queries.stream()).toList()) {
      sha.update(input.getNormalizedPath().getBytes(StandardCharsets.UTF_8));
      sha.update(Files.readAllBytes(input.getFile().toPath()));
    }
    sha.update(Files.readAllBytes(Path.of("src/build/java/ApolloCodegen.java")));
    return HexFormat.of().formatHex(sha.digest());
  }

  /** The compiler's messages name file and line. */
  private static final class ToStandardError implements ApolloCompiler.Logger {
    @Override
    public void debug(String message) {}

    @Override
    public void info(String message) {}

    @Override
    public void warning(String message) {
      System.err.println(message);
    }

    @Override
    public void error(String message) {
      System.err.println(message);
    }
  }
}
