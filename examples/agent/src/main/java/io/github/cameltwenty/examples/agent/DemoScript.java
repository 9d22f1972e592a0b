package io.github.cameltwenty.examples.agent;

import java.util.List;
import java.util.Map;

/** What the scripted model does: some of it well, and some as models do. */
final class DemoScript {
    static final String QUESTION = "Kestrel Robotics called: they want five robots more, for 90,000 EUR."
            + " Add the deal, note the call, and mark their pilot as won.";

    static final List<ScriptedModel.Step> STEPS = List.of(
            call("search", Map.of("searchText", "Kestrel")),
            call("find_opportunities", Map.of("recordFilter", "companyId[eq]:<0:/0/recordId>"))
                    .where(Map.of("<0:/0/label>", "Kestrel Robotics", "<0:/0/objectNameSingular>", "company")),
            call("create_opportunities", Map.of("recordFields", "{\"title\": \"Five robots more\"}")),
            call(
                    "create_opportunities",
                    Map.of(
                            "recordFields",
                            "{\"name\": \"Five robots more\", \"stage\": \"NEW\", \"companyId\": \"<0:/0/recordId>\","
                                    + " \"amount\": {\"amountMicros\": 90000000000, \"currencyCode\": \"EUR\"}}")),
            call("add_note", Map.of("noteTitle", "They want five robots more", "noteOpportunityId", "<3:/id>")),
            call(
                    "update_opportunities",
                    Map.of("recordId", "<1:/records/0/id>", "recordFields", "{\"stage\": \"CUSTOMER\"}")),
            ScriptedModel.Step.say("The deal of 90,000 EUR and a note on the call are in the CRM."
                    + " I may not mark the pilot as won: please do that yourself."));

    private DemoScript() {}

    private static ScriptedModel.Step call(String tool, Map<String, Object> arguments) {
        return ScriptedModel.Step.call(tool, arguments);
    }
}
