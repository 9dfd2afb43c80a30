using MailTui.Core.Messages;

namespace MailTui.Core.Index;

internal static class VerdictKinds
{
    public static VerdictKind Of(SesVerdicts verdicts) =>
        !verdicts.Checked ? VerdictKind.Unchecked
        : verdicts.Failed || verdicts.Dmarc == AuthenticationResult.Fail ? VerdictKind.Fail
        : VerdictKind.Pass;
}
