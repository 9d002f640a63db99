package dev.rdsshell.shell.output;

import software.amazon.smithy.jmespath.ExpressionVisitor;
import software.amazon.smithy.jmespath.JmespathExpression;
import software.amazon.smithy.jmespath.ast.AndExpression;
import software.amazon.smithy.jmespath.ast.BinaryExpression;
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

/** Walks through an expression before anything is sent: every function must exist and get as many arguments as it takes. */
final class FunctionCheck implements ExpressionVisitor<Boolean> {
    private final QueryText query;

    FunctionCheck(QueryText query) {
        this.query = query;
    }

    @Override
    public Boolean visitFunction(FunctionExpression call) {
        int position = query.position(call.getLine(), call.getColumn());
        QueryFunction function = QueryFunction.find(call.getName())
                .orElseThrow(() -> new InvalidFunctionCall(
                        "Unknown function: " + call.getName() + "()", query.written(), position));
        function.arityProblem(call.getArguments().size()).ifPresent(problem -> {
            throw new InvalidFunctionCall(problem, query.written(), position);
        });
        return all(call.getArguments());
    }

    private boolean all(Iterable<JmespathExpression> parts) {
        parts.forEach(part -> part.accept(this));
        return true;
    }

    private boolean both(BinaryExpression expression) {
        expression.getLeft().accept(this);
        return expression.getRight().accept(this);
    }

    @Override
    public Boolean visitFilterProjection(FilterProjectionExpression expression) {
        expression.getComparison().accept(this);
        return both(expression);
    }

    @Override
    public Boolean visitMultiSelectHash(MultiSelectHashExpression expression) {
        return all(expression.getExpressions().values());
    }

    @Override
    public Boolean visitMultiSelectList(MultiSelectListExpression expression) {
        return all(expression.getExpressions());
    }

    @Override
    public Boolean visitExpressionType(ExpressionTypeExpression expression) {
        return expression.getExpression().accept(this);
    }

    @Override
    public Boolean visitFlatten(FlattenExpression expression) {
        return expression.getExpression().accept(this);
    }

    @Override
    public Boolean visitNot(NotExpression expression) {
        return expression.getExpression().accept(this);
    }

    @Override
    public Boolean visitComparator(ComparatorExpression expression) {
        return both(expression);
    }

    @Override
    public Boolean visitAnd(AndExpression expression) {
        return both(expression);
    }

    @Override
    public Boolean visitOr(OrExpression expression) {
        return both(expression);
    }

    @Override
    public Boolean visitProjection(ProjectionExpression expression) {
        return both(expression);
    }

    @Override
    public Boolean visitObjectProjection(ObjectProjectionExpression expression) {
        return both(expression);
    }

    @Override
    public Boolean visitSubexpression(Subexpression expression) {
        return both(expression);
    }

    @Override
    public Boolean visitCurrentNode(CurrentExpression expression) {
        return true;
    }

    @Override
    public Boolean visitField(FieldExpression expression) {
        return true;
    }

    @Override
    public Boolean visitIndex(IndexExpression expression) {
        return true;
    }

    @Override
    public Boolean visitLiteral(LiteralExpression expression) {
        return true;
    }

    @Override
    public Boolean visitSlice(SliceExpression expression) {
        return true;
    }
}
