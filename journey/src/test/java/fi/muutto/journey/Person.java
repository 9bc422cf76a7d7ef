package fi.muutto.journey;

/** How somebody logs in. */
record Person(String email, String password) {
    static final Person ISOLTA_DEMO = new Person("demo@isolta.example", "muutto-demo-2026");
    static final Person SOLO_DEMO = new Person("demo@solo.example", "muutto-demo-2026");
}
