package fr.synergies.platform.web;

import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** French by default, English on request; every module has its own message bundle, which is found by its location. */
@Configuration(proxyBeanMethods = false)
class LanguageConfiguration implements WebMvcConfigurer {

    private static final String BUNDLES = "classpath*:fr/synergies/**/messages_fr.properties";

    @Bean
    MessageSource messageSource() throws IOException {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        Resource[] bundles = new PathMatchingResourcePatternResolver().getResources(BUNDLES);
        messages.setBasenames(Arrays.stream(bundles)
                .map(LanguageConfiguration::basename)
                .distinct()
                .sorted()
                .toArray(String[]::new));
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        messages.setDefaultLocale(Locale.FRENCH);
        return messages;
    }

    @Bean
    LocaleResolver localeResolver(@Value("${server.servlet.session.cookie.secure:false}") boolean secure) {
        return new UserLanguage(secure);
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new LanguageSwitch()).excludePathPatterns("/api/**");
    }

    private static String basename(Resource bundle) {
        try {
            String path = bundle.getURL().getPath();
            return path.substring(path.lastIndexOf("fr/synergies/"), path.length() - "_fr.properties".length());
        } catch (IOException e) {
            throw new IllegalStateException("Unreadable bundle " + bundle, e);
        }
    }
}
