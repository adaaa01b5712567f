package fr.synergies.funding.page;

import fr.synergies.funding.plan.FundingPlan;
import fr.synergies.funding.verdict.PlanLine;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The plan as typed: texts, so that values that cannot be parsed are shown again to the user. */
class PlanForm {

    private String version = "";
    private String months = "";
    private String fte = "";
    private List<LineForm> lines = new ArrayList<>();

    static PlanForm of(FundingPlan plan) {
        PlanForm form = new PlanForm();
        form.version = String.valueOf(plan.version());
        form.months = String.valueOf(plan.months());
        form.fte = TypedNumbers.written(plan.fte().stripTrailingZeros());
        plan.lines().forEach(line -> form.lines.add(LineForm.of(line)));
        return form;
    }

    void addLine() {
        lines.add(new LineForm());
    }

    void removeLine(int index) {
        if (index >= 0 && index < lines.size()) {
            lines.remove(index);
        }
    }

    public String getVersion() {
        return version;
    }

    public void setVersion(String version) {
        this.version = version;
    }

    public String getMonths() {
        return months;
    }

    public void setMonths(String months) {
        this.months = months;
    }

    public String getFte() {
        return fte;
    }

    public void setFte(String fte) {
        this.fte = fte;
    }

    public List<LineForm> getLines() {
        return lines;
    }

    public void setLines(List<LineForm> lines) {
        this.lines = lines;
    }

    /** An expense as typed. */
    static class LineForm {

        private String category = "";
        private String label = "";
        private String amount = "";
        private String requestedAid = "";
        private Map<String, String> shares = new HashMap<>();

        static LineForm of(PlanLine line) {
            LineForm form = new LineForm();
            form.category = line.category();
            form.label = line.label();
            form.amount = TypedNumbers.written(line.amount());
            form.requestedAid = line.requestedAid().map(TypedNumbers::written).orElse("");
            line.shares().forEach((partner, share) -> form.shares.put(partner, TypedNumbers.written(share)));
            return form;
        }

        boolean isBlank() {
            return label.isBlank()
                    && amount.isBlank()
                    && requestedAid.isBlank()
                    && shares.values().stream().allMatch(String::isBlank);
        }

        public String getCategory() {
            return category;
        }

        public void setCategory(String category) {
            this.category = category;
        }

        public String getLabel() {
            return label;
        }

        public void setLabel(String label) {
            this.label = label;
        }

        public String getAmount() {
            return amount;
        }

        public void setAmount(String amount) {
            this.amount = amount;
        }

        public String getRequestedAid() {
            return requestedAid;
        }

        public void setRequestedAid(String requestedAid) {
            this.requestedAid = requestedAid;
        }

        public Map<String, String> getShares() {
            return shares;
        }

        public void setShares(Map<String, String> shares) {
            this.shares = shares;
        }
    }
}
