package cafe.comptoir.api.interaction;

/** A click on a button. */
public interface ButtonContext extends ComponentContext {}
