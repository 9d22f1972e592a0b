package io.github.cameltwenty.internal.workspace;

import io.github.cameltwenty.internal.json.Json;
import io.github.cameltwenty.internal.json.JsonList;
import io.github.cameltwenty.internal.json.JsonMap;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What an export holds: {@link Layout#MANIFEST}. In JSON {@code format} and {@code formatVersion}, then these members under these
 * names, instants in ISO 8601.
 *
 * @param exportedAt by the server's clock, when the first record was read
 * @param since null for all records
 * @param changesFrom where a feed of changes, or an export {@code since}, is to begin to miss nothing
 * @param model {@link Layout#MODEL}
 * @param objects those whose records are there, in the order in which they were read
 * @param files of attachments; null where they were not asked for
 * @param left what could not be taken along
 */
public record Manifest(
        Instant exportedAt,
        Server server,
        Instant since,
        Instant changesFrom,
        StoredFile model,
        List<ObjectRecords> objects,
        Files files,
        List<Left> left) {
    public static final String FORMAT = "camel-twenty-workspace";
    public static final int FORMAT_VERSION = 1;

    /**
     * @param apiVersion the recorded Twenty that it is like: {@code 1.0}, {@code November 2025} or {@code 2.21}
     * @param host of its base URL, with the port where one is given
     */
    public record Server(String apiVersion, String host) {}

    /**
     * The records of one object. In JSON {@code namePlural}, {@code nameSingular}, {@code file}, {@code records},
     * {@code deleted}, {@code bytes}, {@code sha256}.
     *
     * @param records how many, those that are softly deleted included
     * @param deleted how many of them are softly deleted
     */
    public record ObjectRecords(String namePlural, String nameSingular, StoredFile file, long records, long deleted) {}

    /**
     * The list of attachments' files. In JSON {@code list}, {@code count}, {@code total} (bytes of all of them), and
     * {@code bytes} and {@code sha256} of the list itself.
     *
     * @param list {@link Layout#FILE_LIST}
     */
    public record Files(StoredFile list, long count, long total) {}

    /**
     * Something that could not be taken along.
     *
     * @param what as {@code apiKeys}, or the path of a file
     * @param why a sentence
     */
    public record Left(String what, String why) {
        public Map<String, Object> toMap() {
            Map<String, Object> map = new JsonMap();
            map.put("what", what);
            map.put("why", why);
            return map;
        }
    }

    public Optional<ObjectRecords> object(String plural) {
        return objects.stream()
                .filter(object -> object.namePlural().equals(plural))
                .findFirst();
    }

    /** The last of an export that is written. */
    public void write(WorkspaceStore store) throws IOException {
        store.write(Layout.MANIFEST, out -> out.write(Json.writeBytes(toMap())));
    }

    /**
     * @throws IllegalArgumentException where it is no export, or one of a form that is not known here
     */
    public static Manifest read(WorkspaceStore store) throws IOException {
        if (!store.has(Layout.MANIFEST)) {
            throw new IllegalArgumentException(
                    store + " has no " + Layout.MANIFEST + ", so it is no export, or one that was not finished");
        }
        return of(Members.read(store, Layout.MANIFEST));
    }

    private static Manifest of(Members members) {
        if (!FORMAT.equals(members.textOrNull("format"))) {
            throw new IllegalArgumentException(
                    Layout.MANIFEST + ": format is '" + members.textOrNull("format") + "', not '" + FORMAT + "'");
        }
        if (members.number("formatVersion") != FORMAT_VERSION) {
            throw new IllegalArgumentException(Layout.MANIFEST + ": formatVersion is " + members.number("formatVersion")
                    + ", but only " + FORMAT_VERSION + " is known here");
        }
        Members server = members.object("server");
        return new Manifest(
                members.instantOrNull("exportedAt"),
                new Server(server.text("apiVersion"), server.text("host")),
                members.instantOrNull("since"),
                members.instantOrNull("changesFrom"),
                members.object("model").file("file"),
                members.objects("objects").stream().map(Manifest::objectRecords).toList(),
                members.map().get("files") == null ? null : files(members.object("files")),
                members.objects("left").stream()
                        .map(left -> new Left(left.text("what"), left.text("why")))
                        .toList());
    }

    static ObjectRecords objectRecords(Members object) {
        return new ObjectRecords(
                object.text("namePlural"),
                object.text("nameSingular"),
                object.file("file"),
                object.number("records"),
                object.number("deleted"));
    }

    private static Files files(Members files) {
        return new Files(files.file("list"), files.number("count"), files.number("total"));
    }

    /** As it is written. */
    public Map<String, Object> toMap() {
        Map<String, Object> map = new JsonMap();
        map.put("format", FORMAT);
        map.put("formatVersion", FORMAT_VERSION);
        map.put("exportedAt", text(exportedAt));
        Map<String, Object> told = new JsonMap();
        told.put("apiVersion", server.apiVersion());
        told.put("host", server.host());
        map.put("server", told);
        map.put("since", text(since));
        map.put("changesFrom", text(changesFrom));
        map.put("model", put("file", model, new JsonMap()));
        List<Object> its = new JsonList();
        objects.forEach(object -> its.add(toMap(object)));
        map.put("objects", its);
        map.put("files", files == null ? null : toMap(files));
        List<Object> lacking = new JsonList();
        left.forEach(one -> lacking.add(one.toMap()));
        map.put("left", lacking);
        return map;
    }

    static Map<String, Object> toMap(ObjectRecords object) {
        Map<String, Object> map = new JsonMap();
        map.put("namePlural", object.namePlural());
        map.put("nameSingular", object.nameSingular());
        map.put("records", object.records());
        map.put("deleted", object.deleted());
        return put("file", object.file(), map);
    }

    private static Map<String, Object> toMap(Files files) {
        Map<String, Object> map = new JsonMap();
        map.put("count", files.count());
        map.put("total", files.total());
        return put("list", files.list(), map);
    }

    private static Map<String, Object> put(String name, StoredFile file, Map<String, Object> map) {
        map.put(name, file.path());
        map.put("bytes", file.bytes());
        map.put("sha256", file.sha256());
        return map;
    }

    private static String text(Instant instant) {
        return instant == null ? null : instant.toString();
    }
}
