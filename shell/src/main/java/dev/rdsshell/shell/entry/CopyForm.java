package dev.rdsshell.shell.entry;

import dev.rdsshell.shell.operation.ReadyRequest;
import java.util.ArrayList;
import java.util.List;

/**
 * A request as text for another place.
 *
 * @param name what kind of text it is
 * @param remarks what whoever takes it along has to know
 */
record CopyForm(String name, String text, List<String> remarks) {
    /** What says whether parameters are asked for, and nothing of the request. */
    static final List<String> ASKING = List.of("--cli-auto-prompt", "--no-cli-auto-prompt");

    CopyForm {
        remarks = List.copyOf(remarks);
    }

    /** As command of the AWS CLI, with its parameters as JSON, as line of a script; what is no operation of AWS has the last. */
    static List<CopyForm> of(Reading reading, EntryTools tools, Enclosed enclosed) {
        CopiedOptions options = CopiedOptions.of(reading, tools.carried());
        List<CopyForm> forms = new ArrayList<>();
        reading.ready().flatMap(ReadyRequest::of).ifPresent(request -> {
            CopiedCommand command = new CopiedCommand(reading, request, options);
            forms.add(new CopyForm("aws command", command.withOptions(), command.remarks()));
            forms.add(new CopyForm("--cli-input-json", command.withJson(), command.remarks()));
        });
        String script = new CopiedScriptLine(reading, tools.readings(), options).text();
        forms.add(new CopyForm("script line", enclosed.around(script), List.of()));
        return forms;
    }
}
