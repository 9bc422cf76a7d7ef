package fi.muutto.service.company;

import static org.assertj.core.api.Assertions.assertThat;

import fi.muutto.protocol.record.CompanyRecord;
import fi.muutto.protocol.record.RecordLine;
import fi.muutto.service.Browserless;
import fi.muutto.service.ServiceTest;
import fi.muutto.service.Visitors;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest
class CompanyPagesTest {
    @Autowired
    private Visitors visitors;

    @Autowired
    private Companies companies;

    private Browserless owner;

    @BeforeEach
    void openAnAccount() {
        owner = visitors.owner();
        owner.get("/asetukset/yritys");
    }

    @Test
    void aNewAccountHasACompanyAndSettingsToBeginWith() {
        assertThat(owner.get("/asetukset/yritys").body()).contains("value=\"Testi Tmi\"", "value=\"FI\"");
        var settings = owner.get("/asetukset/laskutus");
        assertThat(settings.text()).contains("Seuraavat kolme laskua saavat numerot 1001, 1002, 1003");
        assertThat(settings.body())
                .contains("value=\"25.5\" selected", "value=\"NET\" selected", "value=\"14\"", "value=\"8\"");
        assertThat(owner.get("/asetukset/pankkitilit").text()).contains("Lisää tili, jolle laskut maksetaan.");
    }

    @Test
    void anAccountOpenedWithoutANameIsCalledByItsAddress() {
        var visitor = visitors.stranger();
        var email = visitors.freshEmail();
        visitor.get("/rekisteroidy");
        visitor.post("/rekisteroidy", Map.of("email", email, "password", Visitors.PASSWORD, "company", " "));
        var page = visitors.loggedIn(email, Visitors.PASSWORD).get("/asetukset/yritys");
        assertThat(page.body()).contains("value=\"" + email.substring(0, email.indexOf('@')) + "\"");
    }

    @Test
    void idsAreStoredAsTheyArePrinted() {
        var page = save(Map.of(
                "name",
                "Mallipaja Tmi",
                "businessId",
                "1234567 1",
                "vatNumber",
                "fi 1234 5671",
                "vatRegistered",
                "true",
                "countryCode",
                "fi"));
        assertThat(page).contains("Yrityksen tiedot on tallennettu.");
        var company = company();
        assertThat(company.get(CompanyRecord.BUSINESS_ID)).isEqualTo("1234567-1");
        assertThat(company.get(CompanyRecord.VAT_NUMBER)).isEqualTo("FI12345671");
        assertThat(company.get(CompanyRecord.COUNTRY)).isEqualTo("FI");
        assertThat(company.get(CompanyRecord.VAT_REGISTERED)).isEqualTo("true");
        assertThat(company.get(CompanyRecord.PREPAYMENT_REGISTERED)).isEqualTo("false");
        assertThat(company.get(CompanyRecord.STREET)).isNull();
    }

    @Test
    void severalFaultsAreToldTogetherAndNothingIsStored() {
        var page = owner.post(
                "/asetukset/yritys",
                Map.of("name", "", "businessId", "1234567-2", "vatNumber", "XX1", "postalCode", "0".repeat(21)));
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.text())
                .contains(
                        "Korjaa 4 kohtaa.",
                        "Kirjoita yrityksen nimi.",
                        "Y-tunnuksen tarkiste ei täsmää.",
                        "Alv-tunnus alkaa maan tunnuksella",
                        "Tässä voi olla enintään 20 merkkiä. Nyt merkkejä on 21.");
        assertThat(page.body()).contains("value=\"1234567-2\"");
        assertThat(company().get(CompanyRecord.NAME)).isEqualTo("Testi Tmi");
    }

    @Test
    void aBankAccountIsAddedWithTheBankOfItsNumber() {
        var page = addBankAccount("fi21 1234 5600 0007 85", "");
        assertThat(page).contains("FI21 1234 5600 0007 85", "NDEAFIHH", "Näkyy laskuilla");
        assertThat(addBankAccount("FI2112345600000785", "")).contains("Tämä tilinumero on jo luettelossa.");
        assertThat(addBankAccount("FI2112345600000786", "")).contains("Tilinumeron tarkiste ei täsmää.");
        assertThat(addBankAccount("DE89 3704 0044 0532 0130 00", "deutdeff"))
                .contains("DE89 3704 0044 0532 0130 00 DEUTDEFF");
        assertThat(addBankAccount("", "12")).contains("Kirjoita tilinumero.");
    }

    @Test
    void bankAccountsAreOrderedChangedAndRemoved() {
        addBankAccount("FI2112345600000785", "");
        addBankAccount("FI5542345670000081", "");
        var ids = owner.get("/asetukset/pankkitilit").found("href=\"/asetukset/pankkitilit/([0-9a-f-]{36})\"");
        owner.post("/asetukset/pankkitilit/" + ids.get(1) + "/ylos", Map.of());
        assertThat(owner.get("/asetukset/pankkitilit").text()).containsSubsequence("FI55", "FI21");
        owner.post("/asetukset/pankkitilit/" + ids.get(1) + "/alas", Map.of());
        assertThat(owner.get("/asetukset/pankkitilit").text()).containsSubsequence("FI21", "FI55");

        var path = "/asetukset/pankkitilit/" + ids.get(0);
        assertThat(owner.get(path).body()).contains("value=\"FI21 1234 5600 0007 85\"");
        owner.post(path, Map.of("iban", "FI2112345600000785", "name", "Käyttötili", "bic", "NDEAFIHH"));
        assertThat(owner.get("/asetukset/pankkitilit").text()).contains("Käyttötili Ei näy laskuilla");
        owner.post(path + "/poista", Map.of());
        assertThat(owner.get("/asetukset/pankkitilit").text())
                .doesNotContain("FI21")
                .contains("FI55");
    }

    @Test
    void anotherAccountsBankAccountDoesNotExist() {
        addBankAccount("FI2112345600000785", "");
        var id = owner.get("/asetukset/pankkitilit")
                .found("href=\"/asetukset/pankkitilit/([0-9a-f-]{36})\"")
                .get(0);
        var stranger = visitors.owner();
        stranger.get("/asetukset/yritys");
        var path = "/asetukset/pankkitilit/" + id;
        assertThat(stranger.get(path).status()).isEqualTo(404);
        assertThat(stranger.post(path, Map.of("iban", "FI5542345670000081")).status())
                .isEqualTo(404);
        assertThat(List.of("/poista", "/ylos", "/alas"))
                .allMatch(action -> stranger.post(path + action, Map.of()).status() == 404);
        assertThat(owner.get("/asetukset/pankkitilit").text()).contains("FI21 1234 5600 0007 85");
    }

    private String save(Map<String, String> fields) {
        return owner.post("/asetukset/yritys", fields).text();
    }

    private String addBankAccount(String iban, String bic) {
        owner.get("/asetukset/pankkitilit/uusi");
        var fields = new HashMap<>(Map.of("iban", iban, "bic", bic, "onInvoices", "true"));
        return owner.post("/asetukset/pankkitilit", fields).text();
    }

    private RecordLine company() {
        return companies.company(visitors.accountOf(owner));
    }
}
