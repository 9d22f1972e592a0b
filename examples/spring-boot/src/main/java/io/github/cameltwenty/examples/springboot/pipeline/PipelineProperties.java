package io.github.cameltwenty.examples.springboot.pipeline;

import jakarta.validation.constraints.NotEmpty;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/** @param stages those of opportunities that are open, in the order of the columns */
@Validated
@ConfigurationProperties("pipeline")
record PipelineProperties(@NotEmpty List<String> stages) {}
