package dev.rdsshell.shell.output;

import org.jspecify.annotations.Nullable;
import software.amazon.smithy.jmespath.JmespathException;
import software.amazon.smithy.jmespath.JmespathExpression;

/**
 * A {@code --query}: a JMESPath expression.
 *
 * <p>The library parses it, the evaluation is our own: the AWS CLI orders strings with {@code <} and {@code >}, which
 * people use on dates ({@code DBSnapshots[?SnapshotCreateTime>'2024-01-01']}), and keeps whole numbers whole.
 *
 * <p>Better than the AWS CLI: a function that does not exist, or that gets too few or too many arguments, is found when
 * the expression is parsed, before anything is sent.
 */
public final class Query {
    private final String text;
    private final JmespathExpression expression;

    private Query(String text, JmespathExpression expression) {
        this.text = text;
        this.expression = expression;
    }

    /**
     * Reads an expression.
     *
     * @throws InvalidFunctionCall when it calls a function that does not exist, or with a wrong number of arguments
     * @throws InvalidQuery when it cannot be understood, with the place
     */
    public static Query parse(String text) {
        if (text.isEmpty()) {
            throw new InvalidQuery("it cannot be empty", text, 0);
        }
        return new Query(text, checked(text));
    }

    private static JmespathExpression checked(String written) {
        QueryText text = QueryText.of(written);
        try {
            JmespathExpression expression = JmespathExpression.parse(text.read());
            expression.accept(new FunctionCheck(text));
            return expression;
        } catch (JmespathException e) {
            throw SyntaxProblem.of(text, e);
        }
    }

    /**
     * What the expression takes out of the document.
     *
     * @throws QueryFailed when a function gets a value of a type that it does not take
     */
    public @Nullable Object evaluate(@Nullable Object document) {
        return new QueryEvaluation(document).of(expression);
    }

    /** The expression as it was written. */
    @Override
    public String toString() {
        return text;
    }
}
