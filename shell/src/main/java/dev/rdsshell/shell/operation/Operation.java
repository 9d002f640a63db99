package dev.rdsshell.shell.operation;

import dev.rdsshell.completions.source.AccountClients;
import dev.rdsshell.shell.command.Description;
import dev.rdsshell.shell.command.Subject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkPojo;

/**
 * The declaration of an AWS operation. Names and types of members are the SDK's; what the SDK does not know is here.
 *
 * @param name as on the command line, such as {@code start-export-task} or {@code s3api list-buckets}
 * @param api the API's name, such as {@code StartExportTask}
 * @param service the service's name in endpoints: {@code rds}, {@code s3}, {@code kms}, {@code iam} or {@code sts}
 * @param texts help by member of the request, such as {@code S3BucketName}; members of a list of structures as
 *     {@code Filters.Name}
 * @param rules what the service's model asks of the members
 * @param newRequest an empty builder of the request
 * @param call makes the call with a built request
 * @param emptyAnswer a builder of the answer, for its type only
 * @param recovery finds out what became of a call whose answer got lost
 * @param adjustment turns the plain document into what the AWS CLI shows
 */
public record Operation(
        String name,
        String api,
        String service,
        Description.Group group,
        String summary,
        String details,
        List<Description.Example> examples,
        Map<String, Text> texts,
        Rules rules,
        Optional<Paging> paging,
        Supplier<SdkPojo> newRequest,
        BiFunction<AccountClients, SdkPojo, SdkPojo> call,
        UnaryOperator<Map<String, @Nullable Object>> adjustment,
        Supplier<SdkPojo> emptyAnswer,
        Optional<Recovery> recovery) {

    /**
     * Help for a member.
     *
     * @param help one or more sentences; the first is the summary
     * @param example a value as one would type it
     */
    public record Text(Subject subject, String help, String example) {}

    /**
     * What the service's model asks of a request; the SDK's classes do not carry it (none of RDS's does).
     *
     * @param required members that cannot be left out, {@code Filters.Values} for a member of a structure
     * @param minimums the smallest number, or the shortest length of a text or a list, by member
     * @param choices the values of an enumeration, by member; others are sent all the same
     * @param itemNames what the model calls the items of a list of texts, where that is not {@code String}
     */
    public record Rules(
            Set<String> required,
            Map<String, Integer> minimums,
            Map<String, List<String>> choices,
            Map<String, String> itemNames) {
        public Rules {
            required = Set.copyOf(required);
            minimums = Map.copyOf(minimums);
            choices = Map.copyOf(choices);
            itemNames = Map.copyOf(itemNames);
        }
    }

    public Operation {
        examples = List.copyOf(examples);
        texts = Map.copyOf(texts);
    }

    /** Whether a call changes nothing, as the API's name says. */
    boolean reads() {
        return Stream.of("Describe", "List", "Get", "Head").anyMatch(api::startsWith);
    }

    /** Only S3 can be called without a region. */
    boolean needsRegion() {
        return !service.equals("s3");
    }

    Shape.Structure input() {
        return Shape.of(newRequest.get());
    }

    Shape.Structure output() {
        return Shape.of(emptyAnswer.get());
    }
}
