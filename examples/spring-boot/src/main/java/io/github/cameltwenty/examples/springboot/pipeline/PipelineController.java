package io.github.cameltwenty.examples.springboot.pipeline;

import org.apache.camel.ProducerTemplate;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class PipelineController {
    private final ProducerTemplate camel;

    PipelineController(ProducerTemplate camel) {
        this.camel = camel;
    }

    @GetMapping("/pipeline")
    ResponseEntity<Pipeline> pipeline() {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(camel.requestBody("direct:pipeline", null, Pipeline.class));
    }
}
