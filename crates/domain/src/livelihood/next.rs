//! What comes next for a business, as the day of whoever works with it says it.

text_enum! {
    /// What is to be done.
    pub enum NextStep ("next-step") {
        /// The committee sent the plan back.
        Revise = "revise",
        /// The plan was begun and not sent.
        Finish = "finish",
        /// Nobody is named to whom the money goes.
        NamePayee = "name_payee",
        /// A tranche can be asked for.
        Request = "request",
        /// Suppliers have to say what they ask for.
        Quote = "quote",
        /// What was ordered is to be counted when it comes.
        Count = "count",
        /// Money arrived, and the person has not confirmed it.
        Confirm = "confirm",
    }
}
