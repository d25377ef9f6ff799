package io.pocoscope.devnet.query;

import graphql.language.IntValue;
import graphql.language.Node;
import graphql.language.NodeVisitorStub;
import graphql.util.TraversalControl;
import graphql.util.TraverserContext;
import java.util.Locale;

/** Refuses whole numbers that 64 bits do not hold, as graph-node's parser does. */
final class NumbersWithin64Bits extends NodeVisitorStub {
  @Override
  @SuppressWarnings("rawtypes") // as the library has it
  public TraversalControl visitIntValue(IntValue number, TraverserContext<Node> context) {
    if (number.getValue().bitLength() >= Long.SIZE) {
      String how = number.getValue().signum() > 0 ? "large" : "small";
      throw new QueryError(
          String.format(Locale.ROOT, "number too %s to fit in target type", how),
          number.getSourceLocation());
    }
    return TraversalControl.CONTINUE;
  }
}
