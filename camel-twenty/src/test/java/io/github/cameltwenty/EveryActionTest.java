package io.github.cameltwenty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.github.cameltwenty.catalog.ActionSupport;
import io.github.cameltwenty.catalog.ActionTable;
import io.github.cameltwenty.catalog.Release;
import io.github.cameltwenty.sandbox.TwentySandboxOptions;
import java.util.stream.Stream;
import org.apache.camel.CamelContext;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Each action of the table, on the server at hand, with a key alone and with a user beside it. */
class EveryActionTest extends SandboxedTest {
    private static final Release RELEASE = Release.valueOf(System.getProperty("sandbox.dialect", "V1_0"));

    private static final EveryAction.Ids IDS = EveryAction.Ids.of(RELEASE);

    private enum Outcome {
        DONE,
        /** Refused as the version has nothing for it. */
        NO_WAY,
        /** Refused as it takes a user. */
        USER_ONLY,
        /** Refused for the rights of the key. */
        NOT_ALLOWED
    }

    @Override
    protected TwentySandboxOptions options() {
        return super.options().seed(EveryAction.seed(RELEASE, IDS));
    }

    /** Records that are small, as it is the calls that are meant. */
    @Override
    protected CamelContext createCamelContext() throws Exception {
        CamelContext context = super.createCamelContext();
        context.getComponent("twenty", TwentyComponent.class).getWriting().setCheckRecords(TwentyRecordCheck.off);
        return context;
    }

    @TestFactory
    Stream<DynamicTest> aKeyAloneDoesWhatTheTableSays() {
        return tests(false);
    }

    @TestFactory
    Stream<DynamicTest> withAUserItIsDoneAsTheTableSays() {
        configuration().setUserEmail(twenty.userEmail());
        configuration().setUserPassword(twenty.userPassword());
        return tests(true);
    }

    private Stream<DynamicTest> tests(boolean user) {
        // the look-up of the server is not what is tested
        sent("twenty:general/getServerInfo", null);
        return EveryAction.all(RELEASE)
                .filter(action -> !(user && support(action).caller() == ActionSupport.Caller.UNKNOWN))
                .map(action -> dynamicTest(
                        action.resource() + "/" + action.operation().operationName(), () -> check(action, user)));
    }

    private void check(EveryAction action, boolean user) {
        int before = twenty.records(action.keptAs()).size();
        Outcome expected = expected(support(action), user);

        assertThat(outcome(action)).isEqualTo(expected);
        if (expected != Outcome.DONE) {
            assertThat(twenty.records(action.keptAs())).hasSize(before);
        }
    }

    private static ActionSupport support(EveryAction action) {
        return ActionTable.of(action.resource(), action.operation(), RELEASE);
    }

    private static Outcome expected(ActionSupport support, boolean user) {
        if (!support.isThere()) {
            return Outcome.NO_WAY;
        }
        return switch (support.caller()) {
            case KEY -> Outcome.DONE;
            case USER -> user ? Outcome.DONE : Outcome.USER_ONLY;
            case UNKNOWN -> Outcome.NOT_ALLOWED;
        };
    }

    private Outcome outcome(EveryAction action) {
        Throwable failure = send(action.uri(), action.body(IDS)).getException();
        Throwable cause = failure instanceof TwentyBatchException batch ? batch.getCause() : failure;
        if (cause == null) {
            return Outcome.DONE;
        }
        if (cause instanceof TwentyUnsupportedException) {
            return Outcome.NO_WAY;
        }
        if (cause instanceof TwentyAuthenticationException) {
            return cause.getMessage().contains("the session of a user") ? Outcome.USER_ONLY : Outcome.NOT_ALLOWED;
        }
        throw new AssertionError(action + " failed otherwise than the table says: " + failure, failure);
    }
}
