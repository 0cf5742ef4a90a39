/** webpack puts style sheets on the page; importing one gives nothing. */
declare module '*.css';
