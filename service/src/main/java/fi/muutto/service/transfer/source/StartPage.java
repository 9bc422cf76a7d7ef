package fi.muutto.service.transfer.source;

import fi.muutto.protocol.transfer.SeriesEnd;
import fi.muutto.service.account.AccountId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The page on which a key is made: what moves, what stays, the terms, the password. */
@Component
class StartPage {
    private final SourceViews views;
    private final TermsTexts terms;

    StartPage(SourceViews views, TermsTexts terms) {
        this.views = views;
        this.terms = terms;
    }

    String fill(AccountId account, SourceView view, KeyForm form, Model model) {
        var head = views.head(account);
        model.addAttribute("view", view);
        model.addAttribute("failed", view.failed());
        model.addAttribute("form", form);
        model.addAttribute("parts", SourceViews.parts(head));
        model.addAttribute("purchases", head.purchaseInvoices());
        model.addAttribute("next", next(head.series().stream().findFirst().orElse(null)));
        model.addAttribute("terms", terms.current());
        return "transfer-source/start";
    }

    /** The next number of the series in use; empty text if there is no series yet. */
    private static String next(@Nullable SeriesEnd series) {
        return series == null ? "" : series.next();
    }
}
