package io.github.cameltwenty.options;

import static io.github.cameltwenty.options.OperationFamily.EXPORT_WORKSPACE;
import static io.github.cameltwenty.options.OperationFamily.IMPORT_WORKSPACE;
import static io.github.cameltwenty.options.OperationFamily.WORKSPACE;

import org.apache.camel.spi.UriParam;

/** What is moved of a workspace as a whole, and where to or where from. */
abstract class WorkspaceOptions {
    @UriParam(
            label = "producer,workspace",
            description =
                    "Where exportWorkspace writes to: a folder, a path that ends in .zip, or a Camel endpoint as ftp:host/out or"
                            + " direct:store, which gets a message for each file. The header CamelTwentyExportTo wins over it.")
    @ForOperations(EXPORT_WORKSPACE)
    private String exportTo;

    @UriParam(
            label = "producer,workspace",
            description = "The export that importWorkspace reads: a folder or a path that ends in .zip. The header"
                    + " CamelTwentyImportFrom wins over it. Unset: the body.")
    @ForOperations(IMPORT_WORKSPACE)
    private String importFrom;

    @UriParam(
            label = "producer,workspace",
            description =
                    "The objects that exportWorkspace and importWorkspace take, separated by commas: names as in the"
                            + " path, as companies,people. Unset: all that there are.")
    @ForOperations(WORKSPACE)
    private String objects;

    @UriParam(
            label = "producer,workspace",
            description =
                    "The objects that exportWorkspace and importWorkspace leave out, separated by commas: names as in"
                            + " the path.")
    @ForOperations(WORKSPACE)
    private String exceptObjects;

    @UriParam(
            label = "producer,workspace",
            defaultValue = "true",
            description = "Whether exportWorkspace and importWorkspace take the files of attachments along.")
    @ForOperations(WORKSPACE)
    private boolean withFiles = true;

    @UriParam(
            label = "producer,workspace",
            defaultValue = "false",
            description = "Whether exportWorkspace writes the files of records with gzip.")
    @ForOperations(EXPORT_WORKSPACE)
    private boolean gzip;

    @UriParam(
            label = "producer,workspace",
            description =
                    "The moment from which on exportWorkspace takes what was created, updated or softly deleted, as"
                            + " 2026-01-31T00:00:00Z: for an export that follows another one, its changesFrom. The header CamelTwentySince wins over"
                            + " it. Unset: all records.")
    @ForOperations(EXPORT_WORKSPACE)
    private String since;

    @UriParam(
            label = "producer,workspace",
            enums = "keep,new",
            defaultValue = "keep",
            description =
                    "Which ids records have after importWorkspace. keep: those of the export. new: others, the same ones"
                            + " with each repeat, and links are translated.")
    @ForOperations(IMPORT_WORKSPACE)
    private String ids = "keep";

    public String getExportTo() {
        return exportTo;
    }

    public void setExportTo(String exportTo) {
        this.exportTo = exportTo;
    }

    public String getImportFrom() {
        return importFrom;
    }

    public void setImportFrom(String importFrom) {
        this.importFrom = importFrom;
    }

    public String getObjects() {
        return objects;
    }

    public void setObjects(String objects) {
        this.objects = objects;
    }

    public String getExceptObjects() {
        return exceptObjects;
    }

    public void setExceptObjects(String exceptObjects) {
        this.exceptObjects = exceptObjects;
    }

    public boolean isWithFiles() {
        return withFiles;
    }

    public void setWithFiles(boolean withFiles) {
        this.withFiles = withFiles;
    }

    public boolean isGzip() {
        return gzip;
    }

    public void setGzip(boolean gzip) {
        this.gzip = gzip;
    }

    public String getSince() {
        return since;
    }

    public void setSince(String since) {
        this.since = since;
    }

    public String getIds() {
        return ids;
    }

    public void setIds(String ids) {
        this.ids = ids;
    }
}
