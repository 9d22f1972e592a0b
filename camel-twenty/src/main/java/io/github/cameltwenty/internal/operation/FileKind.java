package io.github.cameltwenty.internal.operation;

import java.util.Locale;
import java.util.Set;

/**
 * What Twenty shows a file as, by the ending of its name. Twenty's own pages set it when they attach a file; its sources have the
 * endings, and no server sets it by itself (recorded: it stays {@code OTHER}).
 */
enum FileKind {
    ARCHIVE("Archive", "zip", "tar", "gz", "7z", "rar", "iso"),
    AUDIO("Audio", "mp3", "wav", "aac", "m4a", "wma", "ogg", "flac", "aif", "aiff"),
    IMAGE("Image", "png", "jpg", "jpeg", "gif", "svg", "webp", "bmp", "ico", "tif", "tiff", "heif"),
    PRESENTATION("Presentation", "ppt", "pptx", "odp", "key"),
    SPREADSHEET("Spreadsheet", "xls", "xlsx", "xlsm", "xlsb", "csv", "tsv", "ods", "numbers"),
    TEXT_DOCUMENT("TextDocument", "pdf", "doc", "docx", "docm", "dot", "dotx", "odt", "txt", "rtf", "tex", "pages"),
    VIDEO("Video", "mp4", "avi", "mov", "wmv", "mpg", "mpeg", "webm", "mkv"),
    OTHER("Other");

    private final String type;
    private final Set<String> endings;

    FileKind(String type, String... endings) {
        this.type = type;
        this.endings = Set.of(endings);
    }

    static FileKind of(String fileName) {
        String ending = fileName.substring(fileName.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        for (FileKind kind : values()) {
            if (kind.endings.contains(ending)) {
                return kind;
            }
        }
        return OTHER;
    }

    /** As the field {@code type} has it, up to November 2025; {@code fileCategory} has the constant's own name. */
    String type() {
        return type;
    }
}
