package io.github.cameltwenty.options;

import static io.github.cameltwenty.options.OperationFamily.FINDS;
import static io.github.cameltwenty.options.OperationFamily.FIND_ALL;
import static io.github.cameltwenty.options.OperationFamily.FIND_ONE;
import static io.github.cameltwenty.options.OperationFamily.GROUP_BY;
import static io.github.cameltwenty.options.OperationFamily.HAS_DEPTH;
import static io.github.cameltwenty.options.OperationFamily.PAGES;
import static io.github.cameltwenty.options.OperationFamily.PRODUCERS;
import static io.github.cameltwenty.options.OperationFamily.SEARCH;

import org.apache.camel.RuntimeCamelException;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriParams;

/** Which records are read, in which order, and how much of them. */
@UriParams
public class ReadingOptions implements Cloneable {
    @UriParam(
            label = "producer",
            enums = "0,1,2",
            description = "How deep related records are nested: 0 gives the record alone, 1 its related records too, 2"
                    + " theirs as well. Servers from about 1.6 on refuse 2. Unset: 1 for findMany, findOne, createOne,"
                    + " createMany, updateOne and findDuplicates, and 0 for all others.")
    @ForOperations(PRODUCERS)
    private Integer depth;

    @UriParam(
            label = "producer,find",
            defaultValue = "false",
            description = "Whether a call with depth=2 is done with depth 1, and a warning, on a server that refuses 2"
                    + " (from about 1.6 on). false: TwentyUnsupportedException.")
    @ForOperations(HAS_DEPTH)
    private boolean depthFallback;

    @UriParam(
            label = "find",
            description =
                    "How many records findMany and search give at the most, or a page of findAll or changes has, from 1."
                            + " Unset: 60; 200 for changes and findAll, and up to 1000 for findAll with depth=0 where that"
                            + " is faster. Servers cut a larger limit in silence, later versions at 200.")
    @ForOperations({PAGES, SEARCH})
    @WholeNumber(from = 1)
    private Integer limit;

    @UriParam(
            label = "producer,find",
            description =
                    "The order of findMany and findAll: fields, each with a direction in brackets after it, separated by commas; directions are AscNullsFirst, AscNullsLast,"
                            + " DescNullsFirst or DescNullsLast.")
    @ForOperations({FINDS, GROUP_BY})
    private String orderBy;

    @UriParam(
            label = "producer,find",
            description = "The fields of the records that come back, separated by commas, nested with dots:"
                    + " id,name,domainName.primaryLinkUrl. A server that documents it leaves out the others, else the"
                    + " component does (so for all versions up to 2.21). Unset: all.")
    @ForOperations({FINDS, FIND_ONE})
    private String fields;

    @UriParam(label = "producer,find", description = "How many records findAll gives at the most. Unset: all.")
    @ForOperations(FIND_ALL)
    @WholeNumber(from = 1)
    private Long maxRecords;

    @UriParam(
            label = "producer,find",
            defaultValue = "true",
            description = "Whether findAll fetches the next page while the route works on the current one.")
    @ForOperations(FIND_ALL)
    private boolean prefetch = true;

    @UriParam(
            label = "producer,find",
            defaultValue = "true",
            description =
                    "Whether findAll fails when it saw fewer records than the server counted. false: it logs a warning.")
    @ForOperations(FIND_ALL)
    private boolean strict = true;

    @UriParam(
            label = "producer,find",
            defaultValue = "true",
            description = "Whether findAll with parallelism gives the records in the order of their ids. false: as they"
                    + " come.")
    @ForOperations(FIND_ALL)
    private boolean ordered = true;

    @UriParam(
            label = "producer,find",
            description = "What groupBy groups by: fields separated by commas, dates with DAY, WEEK, MONTH, QUARTER or"
                    + " YEAR in square brackets right behind the name.")
    @ForOperations(GROUP_BY)
    private String groupBy;

    @UriParam(
            label = "producer,find",
            description = "The time zone in which groupBy tells one day, week, month, quarter or year from the next, as"
                    + " Europe/Oslo. Unset: UTC. Servers of November 2025 know UTC only.")
    @ForOperations(GROUP_BY)
    private String timeZone;

    @UriParam(
            label = "producer,find",
            description = "What groupBy computes for each group: Twenty's names separated by commas, as"
                    + " totalCount,sumEmployees. Unset: nothing but the groups' values.")
    @ForOperations(GROUP_BY)
    private String aggregate;

    public Integer getDepth() {
        return depth;
    }

    public void setDepth(Integer depth) {
        this.depth = depth;
    }

    public boolean isDepthFallback() {
        return depthFallback;
    }

    public void setDepthFallback(boolean depthFallback) {
        this.depthFallback = depthFallback;
    }

    public Integer getLimit() {
        return limit;
    }

    public void setLimit(Integer limit) {
        this.limit = limit;
    }

    public String getOrderBy() {
        return orderBy;
    }

    public void setOrderBy(String orderBy) {
        this.orderBy = orderBy;
    }

    public String getFields() {
        return fields;
    }

    public void setFields(String fields) {
        this.fields = fields;
    }

    public Long getMaxRecords() {
        return maxRecords;
    }

    public void setMaxRecords(Long maxRecords) {
        this.maxRecords = maxRecords;
    }

    public boolean isPrefetch() {
        return prefetch;
    }

    public void setPrefetch(boolean prefetch) {
        this.prefetch = prefetch;
    }

    public boolean isStrict() {
        return strict;
    }

    public void setStrict(boolean strict) {
        this.strict = strict;
    }

    public boolean isOrdered() {
        return ordered;
    }

    public void setOrdered(boolean ordered) {
        this.ordered = ordered;
    }

    public String getGroupBy() {
        return groupBy;
    }

    public void setGroupBy(String groupBy) {
        this.groupBy = groupBy;
    }

    public String getTimeZone() {
        return timeZone;
    }

    public void setTimeZone(String timeZone) {
        this.timeZone = timeZone;
    }

    public String getAggregate() {
        return aggregate;
    }

    public void setAggregate(String aggregate) {
        this.aggregate = aggregate;
    }

    public ReadingOptions copy() {
        try {
            return (ReadingOptions) clone();
        } catch (CloneNotSupportedException e) {
            throw new RuntimeCamelException(e);
        }
    }
}
