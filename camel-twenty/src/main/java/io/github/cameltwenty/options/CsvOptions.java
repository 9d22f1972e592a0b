package io.github.cameltwenty.options;

import io.github.cameltwenty.TwentyUnknownColumns;
import org.apache.camel.spi.Metadata;
import org.apache.camel.support.service.ServiceSupport;

/** How a CSV of an object's records is read and written. */
public abstract class CsvOptions extends ServiceSupport {
    @Metadata(
            description = "The object whose records the file has, by its plural name, as people. Required.",
            required = true)
    private String resource;

    @Metadata(
            description = "The name of the component that has the workspace's address and key.",
            defaultValue = "twenty")
    private String component = "twenty";

    @Metadata(
            description =
                    "What separates cells: one character, or tab. Without it comma, semicolon or tab, as the first "
                            + "line tells; a comma for writing.")
    private String delimiter;

    @Metadata(
            description =
                    "The charset of the file. Without it a byte order mark tells, or the message; else UTF-8 is told "
                            + "from Windows-1252. UTF-8 for writing.")
    private String charset;

    @Metadata(
            description = "How numbers, dates and words are written, as de-DE. Without it numbers have a point and no "
                    + "groups, and dates are ISO 8601.")
    private String locale;

    @Metadata(description = "The zone of times that name none, as Europe/Berlin.", defaultValue = "UTC")
    private String timeZone = "UTC";

    @Metadata(
            description =
                    "What is done with a column that the object does not have: refuse the file, keep the cells as "
                            + "texts under their heading, or skip it.",
            defaultValue = "refuse")
    private TwentyUnknownColumns unknownColumns = TwentyUnknownColumns.refuse;

    @Metadata(
            description =
                    "Whether only the headings that the option headings names are columns of the object. All others are "
                            + "unknown columns, also where they are a name or a label of it.",
            defaultValue = "false")
    private boolean onlyHeadings;

    @Metadata(
            description =
                    "Headings of the file and the columns that they mean, separated by commas or a line each: First "
                            + "name=name.firstName,Mail=emails.primaryEmail. Of several that mean the same column, the first that has "
                            + "a value counts.")
    private String headings;

    @Metadata(
            description = "Cells and what is meant by them, a line for each column: stage: Closed Won=CUSTOMER, Closed "
                    + "Lost=LOST. With nothing behind the sign the cell counts as empty, with !reason the row does not fit. A "
                    + "cell between slashes is a regular expression. May be a Simple expression.")
    private String values;

    @Metadata(
            description =
                    "What is done where no record is found by what it is known by: create it, refuse the row, or skip "
                            + "the link. Also for single links: refuse,accountOwner=skip.",
            defaultValue = "create")
    private String unknownRecords = "create";

    @Metadata(
            description =
                    "The columns that are written, in their order, separated by commas, by name or by label. Without "
                            + "it all that a cell can hold.")
    private String columns;

    @Metadata(
            description = "Whether what is written begins with a byte order mark, by which Excel knows UTF-8.",
            defaultValue = "false")
    private boolean byteOrderMark;

    @Metadata(
            description = "The file to which rows go that do not fit, with the reason; a Simple expression, as "
                    + "rejected/${file:name}. Without it the first such row ends the reading.")
    private String rejectFile;

    public String getResource() {
        return resource;
    }

    public void setResource(String resource) {
        this.resource = resource;
    }

    public String getComponent() {
        return component;
    }

    public void setComponent(String component) {
        this.component = component;
    }

    public String getDelimiter() {
        return delimiter;
    }

    public void setDelimiter(String delimiter) {
        this.delimiter = delimiter;
    }

    public String getCharset() {
        return charset;
    }

    public void setCharset(String charset) {
        this.charset = charset;
    }

    public String getLocale() {
        return locale;
    }

    public void setLocale(String locale) {
        this.locale = locale;
    }

    public String getTimeZone() {
        return timeZone;
    }

    public void setTimeZone(String timeZone) {
        this.timeZone = timeZone;
    }

    public TwentyUnknownColumns getUnknownColumns() {
        return unknownColumns;
    }

    public void setUnknownColumns(TwentyUnknownColumns unknownColumns) {
        this.unknownColumns = unknownColumns;
    }

    public boolean isOnlyHeadings() {
        return onlyHeadings;
    }

    public void setOnlyHeadings(boolean onlyHeadings) {
        this.onlyHeadings = onlyHeadings;
    }

    public String getHeadings() {
        return headings;
    }

    public void setHeadings(String headings) {
        this.headings = headings;
    }

    public String getValues() {
        return values;
    }

    public void setValues(String values) {
        this.values = values;
    }

    public String getUnknownRecords() {
        return unknownRecords;
    }

    public void setUnknownRecords(String unknownRecords) {
        this.unknownRecords = unknownRecords;
    }

    public String getColumns() {
        return columns;
    }

    public void setColumns(String columns) {
        this.columns = columns;
    }

    public boolean isByteOrderMark() {
        return byteOrderMark;
    }

    public void setByteOrderMark(boolean byteOrderMark) {
        this.byteOrderMark = byteOrderMark;
    }

    public String getRejectFile() {
        return rejectFile;
    }

    public void setRejectFile(String rejectFile) {
        this.rejectFile = rejectFile;
    }
}
