package io.github.cameltwenty.examples.springboot.leads;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Locale;
import java.util.function.UnaryOperator;

/**
 * Someone who is interested, as a form on a website sends it.
 *
 * @param company its name
 * @param domain of the company, by which it is found: {@code acme.com}; {@code https://www.Acme.com/} will do
 * @param jobTitle may be left out
 */
record Lead(
        @NotBlank @Size(max = 100) String firstName,
        @NotBlank @Size(max = 100) String lastName,
        @NotBlank @Email @Size(max = 254) String email,
        @Size(max = 100) String jobTitle,
        @NotBlank @Size(max = 200) String company,

        @NotBlank
        @Size(max = 253)
        @Pattern(regexp = "[a-z0-9-]+(\\.[a-z0-9-]+)+", message = "must be a domain, as acme.com")
        String domain,

        @NotBlank @Size(max = 10_000) String message) {
    Lead {
        firstName = tidy(firstName, String::strip);
        lastName = tidy(lastName, String::strip);
        // as Twenty stores it
        email = tidy(email, text -> text.strip().toLowerCase(Locale.ROOT));
        jobTitle = tidy(jobTitle, String::strip);
        company = tidy(company, String::strip);
        domain = tidy(domain, Lead::host);
        message = tidy(message, String::strip);
    }

    private static String host(String address) {
        return address.strip()
                .toLowerCase(Locale.ROOT)
                .replaceFirst("^https?://", "")
                .replaceFirst("^www\\.", "")
                .replaceFirst("[/?#].*$", "");
    }

    private static String tidy(String text, UnaryOperator<String> how) {
        return text == null ? null : how.apply(text);
    }
}
