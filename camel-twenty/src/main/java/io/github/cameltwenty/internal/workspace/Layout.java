package io.github.cameltwenty.internal.workspace;

import java.util.Arrays;
import java.util.regex.Pattern;

/**
 * The files of an export, by paths with {@code /} between their parts, relative to its folder or within its zip. The manifest is
 * written last, so that what has none is no export.
 */
public final class Layout {
    /** {@link Manifest}. */
    public static final String MANIFEST = "manifest.json";

    /** {@link WorkspaceModel}: all objects and fields, with all that is known of them. */
    public static final String MODEL = "model.json";

    /** What {@code ensureSchema} takes: objects and fields of the workspace's own. */
    public static final String SCHEMA = "schema.json";

    /** A line for each file in {@link #FILES}, an {@link AttachedFile}; not there without files. */
    public static final String FILE_LIST = "files.ndjson";

    /** The folder of the records' files, one for each object. */
    public static final String RECORDS = "records/";

    /** The folder of attachments' files, in a folder for each attachment. */
    public static final String FILES = "files/";

    static final String GZIP = ".gz";

    private static final int LONGEST_NAME = 120;

    /** Any file system and any locale takes the others. */
    private static final Pattern UNFIT = Pattern.compile("[^A-Za-z0-9 ._()+,=@-]");

    /** Of Windows, with any ending. */
    private static final Pattern DEVICE = Pattern.compile("(?i)(con|prn|aux|nul|com\\d|lpt\\d)(\\..*)?");

    private Layout() {}

    /** Its file of records. */
    public static String records(String plural, boolean gzip) {
        return checked(RECORDS + plural + ".ndjson" + (gzip ? GZIP : ""));
    }

    public static boolean isGzip(String path) {
        return path.endsWith(GZIP);
    }

    /**
     * The file of an attachment, under a name that every file system takes: in ASCII, and of no more than 120 characters.
     *
     * @param name as people see it
     */
    public static String file(String attachmentId, String name) {
        String plain = name == null ? "" : UNFIT.matcher(name).replaceAll("_").strip();
        String end = plain.substring(Math.max(0, plain.length() - LONGEST_NAME)).strip();
        boolean unfit = end.isBlank() || end.replace(".", "").isEmpty() || end.endsWith(".");
        String file = unfit ? end + "_" : end;
        return checked(FILES + attachmentId + "/" + (DEVICE.matcher(file).matches() ? "_" : "") + file);
    }

    /**
     * The path itself, where it stays within the export.
     *
     * @throws IllegalArgumentException where it would lead out of the folder
     */
    public static String checked(String path) {
        boolean leadsOut = path.isEmpty()
                || path.indexOf('\\') >= 0
                || path.indexOf(':') >= 0
                || path.chars().anyMatch(Character::isISOControl)
                || Arrays.stream(path.split("/", -1))
                        .anyMatch(part -> part.isEmpty() || part.equals(".") || part.equals(".."));
        if (leadsOut) {
            throw new IllegalArgumentException("The path '" + path + "' leads out of the export, or is none");
        }
        return path;
    }
}
