namespace MailTui.Core.Compose;

/// <summary>The address that is being typed, to complete it.</summary>
/// <param name="Start">Where it begins, in UTF-16 units; where the text is empty, where it would.</param>
/// <param name="End">Where it ends.</param>
/// <param name="Text">What is typed of it up to the cursor, opening quotation mark left out.</param>
public readonly record struct AddressToken(int Start, int End, string Text);
