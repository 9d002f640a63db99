package dev.rdsshell.shell.command;

import static org.junit.jupiter.api.Assertions.assertEquals;

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
    void aScriptSaysWhatToDoNext() {
        assertEquals(
                List.of(
                        "rds-shell: [ERROR]: An error occurred (ExportTaskNotFound) when calling the CancelExportTask"
                                + " operation: No task x.",
                        "Look."),
                FailureReport.lines(OF_SERVICE, Mode.SCRIPT, ErrorFormat.ENHANCED, 80));
    }
}
