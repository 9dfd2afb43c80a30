namespace MailTui.Core.Setup;

/// <summary>A port that mail needs.</summary>
/// <param name="Host">Its name or address.</param>
/// <param name="Port">1 to 65,535.</param>
/// <param name="Use">What is said there.</param>
/// <param name="IsNeeded">The configuration uses it; otherwise it would only be another way.</param>
internal sealed record PortToProbe(string Host, int Port, PortUse Use, bool IsNeeded);
