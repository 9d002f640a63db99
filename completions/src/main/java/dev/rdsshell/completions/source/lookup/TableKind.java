package dev.rdsshell.completions.source.lookup;

import dev.rdsshell.completions.cache.Lookup.Sink;
import dev.rdsshell.completions.source.Place;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.s3.model.S3Object;

/** The tables of a source, from the files that an earlier complete export of it left in the bucket. */
public final class TableKind {
    private static final int MOST_FILES = 20;

    private TableKind() {}

    /** @param task a complete export of everything */
    public static RowKind<TableRow> of(TaskRow task) {
        return new RowKind<>(
                "tables of " + task.identifier(), TableRow.class, false, (place, sink) -> ask(place, sink, task));
    }

    private static void ask(Place place, Sink<TableRow> sink, TaskRow task) {
        String folder = task.prefix().isEmpty() ? "" : task.prefix() + "/";
        String beginning = folder + task.identifier() + "/export_tables_info_";
        List<String> files = place.ask("s3:ListBucket", account -> account
                .s3()
                .listObjectsV2(request ->
                        request.bucket(task.bucket()).prefix(beginning).maxKeys(MOST_FILES))
                .contents()
                .stream()
                .map(S3Object::key)
                .filter(key -> key.endsWith(".json"))
                .toList());
        boolean goOn = true;
        for (int index = 0; goOn && index < files.size(); index++) {
            String file = files.get(index);
            byte[] content = place.ask("s3:GetObject", account -> account.s3()
                    .getObjectAsBytes(request -> request.bucket(task.bucket()).key(file))
                    .asByteArrayUnsafe());
            goOn = sink.page(new ArrayList<>(TablesFile.read(content)));
        }
    }
}
