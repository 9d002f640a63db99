package dev.rdsshell.shell.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rdsshell.shell.command.Preparation.Mode;
import dev.rdsshell.shell.failure.Failure;
import dev.rdsshell.shell.output.ErrorFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

class FailureReportTest {
    private static final Failure INVALID = new Failure.InvalidLine("Missing: --source-arn.", "Give it.");
    private static final Failure OF_SERVICE =
            new Failure.ServiceError("ExportTaskNotFound", "CancelExportTask", "No task x.", -1, "", "Look.");

    private static List<String> shown(Failure failure, ErrorFormat format) {
        return FailureReport.lines(failure, Mode.ONE_SHOT, format, 80);
    }

    @Test
    void aProgramReadsTheCodeInASentence() {
        assertEquals(
                List.of("rds-shell: [ERROR]: An error occurred (ParamValidation): Missing: --source-arn.", "Give it."),
                shown(INVALID, ErrorFormat.ENHANCED));
    }

    @Test
    void theOldFormLeavesTheCodesOfOurOwnErrorsOut() {
        assertEquals(
                List.of("rds-shell: [ERROR]: Missing: --source-arn.", "Give it."), shown(INVALID, ErrorFormat.LEGACY));
        assertEquals(
                List.of("rds-shell: [ERROR]: An error occurred (ExportTaskNotFound) when calling the CancelExportTask"
                        + " operation: No task x."),
                shown(OF_SERVICE, ErrorFormat.LEGACY));
    }

    @Test
    void aDocumentHoldsTheCodeAndTheBareMessage() {
        assertEquals(
                List.of("{", "    \"Code\": \"ExportTaskNotFound\",", "    \"Message\": \"No task x.\"", "}"),
                shown(OF_SERVICE, ErrorFormat.JSON));
        assertEquals(
                List.of("Code: ParamValidation", "Message: 'Missing: --source-arn.'"),
                shown(INVALID, ErrorFormat.YAML));
        assertEquals(List.of("ParamValidation\tMissing: --source-arn."), shown(INVALID, ErrorFormat.TEXT));
    }

    @Test
    void whatHasNoCodeIsASentenceUnderEveryForm() {
        assertEquals(
                List.of("rds-shell: [ERROR]: Unknown option: --x", "Sorry."),
                shown(new Failure.UnknownOptions("Unknown option: --x", "Sorry."), ErrorFormat.JSON));
    }

    @Test
    void ofAValueOfAnyLengthBothEndsAreShown() {
        Failure failure = new Failure.InvalidLine("'" + "x".repeat(1_000_000) + "' is no duration for --timeout.", "");
        for (ErrorFormat format : List.of(ErrorFormat.ENHANCED, ErrorFormat.LEGACY, ErrorFormat.TEXT)) {
            String line = shown(failure, format).get(0);
            assertTrue(line.length() < 900, line);
            assertTrue(line.contains("'xxx") && line.endsWith("xxx' is no duration for --timeout."), line);
        }
    }

    @Test
    void whatTheServiceSaysIsShownWhole() {
        String encoded = "x".repeat(5_000);
        Failure refused = new Failure.ServiceError("AccessDenied", "CancelExportTask", encoded, -1, "", "");
        assertTrue(shown(refused, ErrorFormat.ENHANCED).get(0).endsWith(encoded));
    }

    @Test
    void aScriptSaysWhatToDoNext() {
        assertEquals(
                List.of(
                        "rds-shell: [ERROR]: An error occurred (ExportTaskNotFound) when calling the CancelExportTask"
                                + " operation: No task x.",
                        "Look."),
                FailureReport.lines(OF_SERVICE, Mode.SCRIPT, ErrorFormat.ENHANCED, 80));
    }
}
