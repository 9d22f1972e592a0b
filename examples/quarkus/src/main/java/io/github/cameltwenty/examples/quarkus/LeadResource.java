package io.github.cameltwenty.examples.quarkus;

import io.github.cameltwenty.TwentyValidationException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.apache.camel.CamelExecutionException;
import org.apache.camel.ProducerTemplate;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

@Path("/leads")
public class LeadResource {
    private static final int UNPROCESSABLE = 422;

    private final ProducerTemplate camel;

    LeadResource(ProducerTemplate camel) {
        this.camel = camel;
    }

    /** 201 where the person is new, 200 where Twenty knew the person already. */
    @POST
    public RestResponse<LeadAnswer> take(Lead lead) {
        LeadAnswer answer = camel.requestBody("direct:lead", Person.of(lead), LeadAnswer.class);
        return RestResponse.status(answer.created() ? RestResponse.Status.CREATED : RestResponse.Status.OK, answer);
    }

    /** 422 with Twenty's words where it refuses the lead, 502 where it does not take it for another reason. */
    @ServerExceptionMapper
    public Response failed(CamelExecutionException failure) {
        return failure.getCause() instanceof TwentyValidationException refusal
                ? told(UNPROCESSABLE, refusal.getMessage())
                : told(RestResponse.StatusCode.BAD_GATEWAY, "Twenty does not take it now");
    }

    private static Response told(int status, String detail) {
        return Response.status(status).entity(Map.of("detail", detail)).build();
    }
}
