package io.github.cameltwenty.springboot;

import io.github.bucket4j.Bucket;
import io.github.cameltwenty.TwentyConfiguration;
import io.github.cameltwenty.options.ChangesOptions;
import io.github.cameltwenty.options.GraphqlOptions;
import io.github.cameltwenty.options.ReadingOptions;
import io.github.cameltwenty.options.ResultOptions;
import io.github.cameltwenty.options.WritingOptions;
import java.util.Set;
import org.apache.camel.spi.IdempotentRepository;
import org.apache.camel.spi.StateRepository;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.core.convert.converter.GenericConverter;

/** Properties whose values are objects name a bean, as {@code #bean:shared} or {@code #shared}. */
final class TwentyReferenceConverter implements GenericConverter {
    private final BeanFactory beans;

    TwentyReferenceConverter(BeanFactory beans) {
        this.beans = beans;
    }

    @Override
    public Set<ConvertiblePair> getConvertibleTypes() {
        return Set.of(
                new ConvertiblePair(String.class, TwentyConfiguration.class),
                new ConvertiblePair(String.class, ReadingOptions.class),
                new ConvertiblePair(String.class, WritingOptions.class),
                new ConvertiblePair(String.class, ResultOptions.class),
                new ConvertiblePair(String.class, GraphqlOptions.class),
                new ConvertiblePair(String.class, ChangesOptions.class),
                new ConvertiblePair(String.class, StateRepository.class),
                new ConvertiblePair(String.class, IdempotentRepository.class),
                new ConvertiblePair(String.class, Bucket.class));
    }

    @Override
    public Object convert(Object source, TypeDescriptor sourceType, TypeDescriptor targetType) {
        String reference = (String) source;
        if (reference == null) {
            return null;
        }
        if (!reference.startsWith("#")) {
            throw new IllegalArgumentException("Name a bean, as #bean:name");
        }
        return beans.getBean(reference.replaceFirst("^#(bean:)?", ""), targetType.getType());
    }
}
