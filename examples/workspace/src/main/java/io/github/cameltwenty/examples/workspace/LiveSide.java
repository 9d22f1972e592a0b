package io.github.cameltwenty.examples.workspace;

import io.github.cameltwenty.TwentyAuthenticationException;
import io.github.cameltwenty.TwentyConstants;
import io.github.cameltwenty.TwentyNotFoundException;
import io.github.cameltwenty.TwentyRecords;
import io.github.cameltwenty.TwentyUnsupportedException;
import io.github.cameltwenty.TwentyValidationException;
import io.github.cameltwenty.catalog.ApiChanges;
import io.github.cameltwenty.catalog.SecretResources;
import io.github.cameltwenty.examples.workspace.diff.Export;
import io.github.cameltwenty.examples.workspace.diff.Model;
import io.github.cameltwenty.examples.workspace.diff.Model.ModelObject;
import io.github.cameltwenty.examples.workspace.diff.Records;
import io.github.cameltwenty.examples.workspace.diff.Side;
import io.github.cameltwenty.examples.workspace.diff.UnreadableException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A workspace that is compared as it is now. */
final class LiveSide implements Side {
    private final LiveWorkspace workspace;
    private final String version;
    private final Model model;

    private LiveSide(LiveWorkspace workspace, String version, Model model) {
        this.workspace = workspace;
        this.version = version;
        this.model = model;
    }

    static LiveSide of(LiveWorkspace workspace) throws IOException {
        try (TemporaryFolder folder = TemporaryFolder.make()) {
            exportModel(workspace, folder.path());
            try (Export export = Export.open(folder.path())) {
                return new LiveSide(
                        workspace, export.manifest().at("/server/apiVersion").asText(), export.model());
            }
        }
    }

    /** Its model as an export tells it, which is why it is one, of as few records as there are. */
    static void exportModel(LiveWorkspace workspace, Path folder) {
        workspace.run(
                "general/exportWorkspace",
                Map.of("objects", "workspaceMembers", "withFiles", false),
                Map.of(TwentyConstants.EXPORT_TO, folder.toString()),
                null);
    }

    @Override
    public String name() {
        return workspace.toString();
    }

    @Override
    public String version() {
        return version;
    }

    @Override
    public Model model() {
        return model;
    }

    @Override
    public Set<String> objects() {
        return model.objects().values().stream()
                .filter(ModelObject::active)
                .map(ModelObject::plural)
                .filter(object -> !ApiChanges.MOVED.contains(object) && !SecretResources.PLURALS.contains(object))
                .collect(Collectors.toSet());
    }

    @Override
    public Records records(String object) throws IOException {
        try {
            TwentyRecords records = workspace.records(object);
            return Records.of(records, records::close);
        } catch (TwentyAuthenticationException | TwentyUnsupportedException | TwentyNotFoundException e) {
            boolean isGone = e instanceof TwentyUnsupportedException
                    && ApiChanges.removedIn(object).isPresent();
            throw new UnreadableException("cannot be read from " + name() + ": " + e.getMessage(), isGone, e);
        }
    }

    @Override
    public boolean hasFiles() {
        return true;
    }

    @Override
    public Optional<String> sha256(String attachment) throws IOException {
        MessageDigest digest = sha256();
        try (InputStream content = (InputStream)
                        workspace.run("general/downloadFile", Map.of(), Map.of(TwentyConstants.ID, attachment), null);
                InputStream digested = new DigestInputStream(content, digest)) {
            digested.transferTo(OutputStream.nullOutputStream());
            return Optional.of(HexFormat.of().formatHex(digest.digest()));
        } catch (TwentyNotFoundException e) {
            // of one that is gone
            return Optional.empty();
        } catch (TwentyValidationException | TwentyAuthenticationException e) {
            throw new UnreadableException("cannot be read from " + name() + ": " + e.getMessage(), false, e);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
