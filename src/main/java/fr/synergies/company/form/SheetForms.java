package fr.synergies.company.form;

import fr.synergies.platform.web.form.FormReader;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The forms of companies and flows, read as the rows of a table are. */
@Configuration(proxyBeanMethods = false)
class SheetForms {

    @Bean
    FormReader<CompanyForm> companyReader(PageForms forms) {
        return FormReader.of(CompanyForm.class, forms::company);
    }

    @Bean
    FormReader<FlowForm> flowReader(PageForms forms) {
        return FormReader.of(FlowForm.class, forms::flow);
    }
}
