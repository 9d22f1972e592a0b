package io.github.cameltwenty.examples.workspace;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.cameltwenty.examples.workspace.diff.Export;
import io.github.cameltwenty.examples.workspace.diff.Model.ModelField;
import io.github.cameltwenty.examples.workspace.diff.Model.ModelObject;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "model", description = "Tells the objects and fields that a workspace, or an export, has of its own.")
final class ModelCommand extends WorkspaceCommand {
    @Parameters(paramLabel = "EXPORT", arity = "0..1", description = "An export; unless given, the workspace")
    private Path source;

    @Mixin
    private FromOptions from = new FromOptions();

    @Option(names = "--json", description = "As JSON, which ensureSchema takes for another workspace")
    private boolean asJson;

    @Option(names = "--all", description = "Also those of Twenty's own")
    private boolean all;

    ModelCommand(Map<String, String> environment) {
        super(environment);
    }

    @Override
    int run(Workspaces workspaces, PrintWriter out) throws Exception {
        if (source != null) {
            try (Export export = open()) {
                print(export, out);
            }
            return FINE;
        }
        LiveWorkspace workspace = from(workspaces, from.address(environment()), asJson ? nowhere() : out);
        try (TemporaryFolder folder = TemporaryFolder.make()) {
            LiveSide.exportModel(workspace, folder.path());
            try (Export export = Export.open(folder.path())) {
                print(export, out);
            }
        }
        return FINE;
    }

    private static PrintWriter nowhere() {
        return new PrintWriter(Writer.nullWriter());
    }

    private Export open() throws IOException {
        try {
            return Export.open(source);
        } catch (IllegalArgumentException e) {
            throw new WrongUse(e.getMessage());
        }
    }

    private void print(Export export, PrintWriter out) throws IOException {
        if (asJson) {
            out.println(JsonMapper.builder()
                    .build()
                    .writerWithDefaultPrettyPrinter()
                    .writeValueAsString(export.schema()));
            return;
        }
        TextTable table = new TextTable("object", "field", "type", "unique", "values, or what it links to");
        for (ModelObject object : export.model().objects().values()) {
            if (object.active()) {
                add(table, object);
            }
        }
        table.print(out);
    }

    private void add(TextTable table, ModelObject object) {
        if (all || object.custom()) {
            table.add(object.plural(), null, null, null, null);
        }
        for (ModelField field : object.fields().values()) {
            if (all || field.custom()) {
                table.add(
                        object.plural(),
                        field.name(),
                        field.type(),
                        field.unique() ? "unique" : null,
                        String.join(", ", field.options().isEmpty() ? field.links() : field.options()));
            }
        }
    }
}
