/// The tables of facts as the recogniser asks them; made once and shared.
package struct NameLookup: Sendable {
  let knowledge: Knowledge
  let codes: GazetteerCodes

  package init(_ knowledge: Knowledge) {
    self.knowledge = knowledge
    codes = GazetteerCodes(knowledge)
  }
}
