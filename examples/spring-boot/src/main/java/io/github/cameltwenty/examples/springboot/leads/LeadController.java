package io.github.cameltwenty.examples.springboot.leads;

import jakarta.validation.Valid;
import org.apache.camel.ProducerTemplate;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
class LeadController {
    private final ProducerTemplate camel;

    LeadController(ProducerTemplate camel) {
        this.camel = camel;
    }

    /** 201 where the person is new, 200 where Twenty knew the person already. */
    @PostMapping("/leads")
    ResponseEntity<LeadAnswer> take(@Valid @RequestBody Lead lead) {
        LeadAnswer answer = camel.requestBody("direct:lead", lead, LeadAnswer.class);
        return ResponseEntity.status(answer.person().created() ? HttpStatus.CREATED : HttpStatus.OK)
                .body(answer);
    }
}
