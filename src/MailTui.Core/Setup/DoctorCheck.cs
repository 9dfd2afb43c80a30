namespace MailTui.Core.Setup;

/// <summary>What most checks have in common.</summary>
internal abstract class DoctorCheck : IDoctorCheck
{
    public abstract string Name { get; }

    public abstract string Title { get; }

    public virtual IReadOnlyList<string> Needs => [];

    public abstract IReadOnlyList<Finding> Findings { get; }

    public virtual TimeSpan Limit => TimeSpan.FromSeconds(30);

    public abstract Task<IReadOnlyList<CheckResult>> RunAsync(
        DoctorContext context,
        CancellationToken cancellationToken
    );
}
