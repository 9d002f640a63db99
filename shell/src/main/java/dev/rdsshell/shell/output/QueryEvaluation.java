package dev.rdsshell.shell.output;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.smithy.jmespath.ExpressionVisitor;
import software.amazon.smithy.jmespath.JmespathExpression;
import software.amazon.smithy.jmespath.ast.AndExpression;
import software.amazon.smithy.jmespath.ast.ComparatorExpression;
import software.amazon.smithy.jmespath.ast.CurrentExpression;
import software.amazon.smithy.jmespath.ast.ExpressionTypeExpression;
import software.amazon.smithy.jmespath.ast.FieldExpression;
import software.amazon.smithy.jmespath.ast.FilterProjectionExpression;
import software.amazon.smithy.jmespath.ast.FlattenExpression;
import software.amazon.smithy.jmespath.ast.FunctionExpression;
import software.amazon.smithy.jmespath.ast.IndexExpression;
import software.amazon.smithy.jmespath.ast.LiteralExpression;
import software.amazon.smithy.jmespath.ast.MultiSelectHashExpression;
import software.amazon.smithy.jmespath.ast.MultiSelectListExpression;
import software.amazon.smithy.jmespath.ast.NotExpression;
import software.amazon.smithy.jmespath.ast.ObjectProjectionExpression;
import software.amazon.smithy.jmespath.ast.OrExpression;
import software.amazon.smithy.jmespath.ast.ProjectionExpression;
import software.amazon.smithy.jmespath.ast.SliceExpression;
import software.amazon.smithy.jmespath.ast.Subexpression;

/** Evaluates expressions on one value, the current node. */
final class QueryEvaluation implements ExpressionVisitor<@Nullable Object> {
    private final @Nullable Object current;

    QueryEvaluation(@Nullable Object current) {
        this.current = current;
    }

    /** An expression given to a function: {@code &Name}. */
    record Reference(JmespathExpression expression) {
        @Nullable
        Object on(@Nullable Object value) {
            return new QueryEvaluation(value).of(expression);
        }
    }

    @Nullable
    Object of(JmespathExpression expression) {
        return expression.accept(this);
    }

    /** Whether JMESPath counts a value as true: everything but null, false and what is empty. */
    static boolean isTrue(@Nullable Object value) {
        return !(value == null
                || Boolean.FALSE.equals(value)
                || "".equals(value)
                || (value instanceof Collection<?> list && list.isEmpty())
                || (value instanceof Map<?, ?> map && map.isEmpty()));
    }

    @Override
    public @Nullable Object visitCurrentNode(CurrentExpression expression) {
        return current;
    }

    @Override
    public @Nullable Object visitLiteral(LiteralExpression expression) {
        return LiteralExpression.unwrap(expression.getValue());
    }

    @Override
    public @Nullable Object visitField(FieldExpression expression) {
        return current instanceof Map ? Tree.object(current).get(expression.getName()) : null;
    }

    @Override
    public @Nullable Object visitIndex(IndexExpression expression) {
        if (!(current instanceof List<?> list)) {
            return null;
        }
        int index = expression.getIndex() < 0 ? list.size() + expression.getIndex() : expression.getIndex();
        return index >= 0 && index < list.size() ? list.get(index) : null;
    }

    @Override
    public @Nullable Object visitSlice(SliceExpression expression) {
        return current instanceof List ? Slice.of(Tree.array(current), expression) : null;
    }

    @Override
    public @Nullable Object visitSubexpression(Subexpression expression) {
        return new QueryEvaluation(of(expression.getLeft())).of(expression.getRight());
    }

    @Override
    public @Nullable Object visitProjection(ProjectionExpression expression) {
        return of(expression.getLeft()) instanceof List<?> list ? projected(list, expression.getRight()) : null;
    }

    @Override
    public @Nullable Object visitObjectProjection(ObjectProjectionExpression expression) {
        return of(expression.getLeft()) instanceof Map<?, ?> map
                ? projected(map.values(), expression.getRight())
                : null;
    }

    @Override
    public @Nullable Object visitFilterProjection(FilterProjectionExpression expression) {
        if (!(of(expression.getLeft()) instanceof List<?> list)) {
            return null;
        }
        List<@Nullable Object> matching = new ArrayList<>(list);
        matching.removeIf(element -> !isTrue(new QueryEvaluation(element).of(expression.getComparison())));
        return projected(matching, expression.getRight());
    }

    private static List<@Nullable Object> projected(Collection<?> elements, JmespathExpression right) {
        List<@Nullable Object> results = new ArrayList<>();
        for (Object element : elements) {
            Object result = new QueryEvaluation(element).of(right);
            if (result != null) {
                results.add(result);
            }
        }
        return results;
    }

    @Override
    public @Nullable Object visitFlatten(FlattenExpression expression) {
        if (!(of(expression.getExpression()) instanceof List<?> list)) {
            return null;
        }
        List<@Nullable Object> flat = new ArrayList<>();
        for (Object element : list) {
            if (element instanceof List<?> inner) {
                flat.addAll(inner);
            } else {
                flat.add(element);
            }
        }
        return flat;
    }

    @Override
    public @Nullable Object visitMultiSelectList(MultiSelectListExpression expression) {
        if (current == null) {
            return null;
        }
        List<@Nullable Object> selected = new ArrayList<>();
        expression.getExpressions().forEach(part -> selected.add(of(part)));
        return selected;
    }

    @Override
    public @Nullable Object visitMultiSelectHash(MultiSelectHashExpression expression) {
        if (current == null) {
            return null;
        }
        Map<String, @Nullable Object> selected = new LinkedHashMap<>();
        expression.getExpressions().forEach((name, part) -> selected.put(name, of(part)));
        return selected;
    }

    @Override
    public @Nullable Object visitAnd(AndExpression expression) {
        Object left = of(expression.getLeft());
        return isTrue(left) ? of(expression.getRight()) : left;
    }

    @Override
    public @Nullable Object visitOr(OrExpression expression) {
        Object left = of(expression.getLeft());
        return isTrue(left) ? left : of(expression.getRight());
    }

    @Override
    public @Nullable Object visitNot(NotExpression expression) {
        return !isTrue(of(expression.getExpression()));
    }

    @Override
    public @Nullable Object visitComparator(ComparatorExpression expression) {
        return Comparison.of(of(expression.getLeft()), expression.getComparator(), of(expression.getRight()));
    }

    @Override
    public @Nullable Object visitExpressionType(ExpressionTypeExpression expression) {
        return new Reference(expression.getExpression());
    }

    @Override
    public @Nullable Object visitFunction(FunctionExpression expression) {
        List<@Nullable Object> arguments = new ArrayList<>();
        expression.getArguments().forEach(argument -> arguments.add(of(argument)));
        return QueryFunction.find(expression.getName()).orElseThrow().call(arguments);
    }
}
