package io.github.cameltwenty.examples.springboot;

import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** Takes the picture of the project's README: the page of this example, on its sandbox. Needs Debian's chromium and chromium-driver. */
public final class PipelinePicture {
    private PipelinePicture() {}

    /**
     * @param args the file to write
     */
    public static void main(String[] args) throws Exception {
        try (ConfigurableApplicationContext application = SpringApplication.run(
                        SpringBootExample.class,
                        "--server.port=0",
                        "--camel.component.twenty.base-url=",
                        "--camel.component.twenty.api-key=");
                Browser browser = Browser.start(Files.createTempDirectory("pipeline-picture"))) {
            browser.resize(1280, 620);
            browser.prefer("light");
            browser.open("http://localhost:" + application.getEnvironment().getProperty("local.server.port") + "/");
            browser.await("li");
            browser.screenshot(Path.of(args[0]));
        }
        System.exit(0);
    }
}
