var e=class extends Event{constructor(e,t,n,r){super(`context-request`,{bubbles:!0,composed:!0}),this.context=e,this.contextTarget=t,this.callback=n,this.subscribe=r??!1}};function t(e){return e}var n=class{constructor(e,t,n,r){if(this.subscribe=!1,this.provided=!1,this.value=void 0,this.t=(e,t)=>{this.unsubscribe&&(this.unsubscribe!==t&&(this.provided=!1,this.unsubscribe()),this.subscribe||this.unsubscribe()),this.value=e,this.host.requestUpdate(),this.provided&&!this.subscribe||(this.provided=!0,this.callback&&this.callback(e,t)),this.unsubscribe=t},this.host=e,t.context!==void 0){let e=t;this.context=e.context,this.callback=e.callback,this.subscribe=e.subscribe??!1}else this.context=t,this.callback=n,this.subscribe=r??!1;this.host.addController(this)}hostConnected(){this.dispatchRequest()}hostDisconnected(){this.unsubscribe&&=(this.unsubscribe(),void 0)}dispatchRequest(){this.host.dispatchEvent(new e(this.context,this.host,this.t,this.subscribe))}};function r({context:e,subscribe:t}){return(r,i)=>{typeof i==`object`?i.addInitializer((function(){new n(this,{context:e,callback:e=>{r.set.call(this,e)},subscribe:t})})):r.constructor.addInitializer((r=>{new n(r,{context:e,callback:e=>{r[i]=e},subscribe:t})}))}}var i=globalThis,a=i.ShadowRoot&&(i.ShadyCSS===void 0||i.ShadyCSS.nativeShadow)&&`adoptedStyleSheets`in Document.prototype&&`replace`in CSSStyleSheet.prototype,o=Symbol(),s=/* @__PURE__ */ new WeakMap,c=class{constructor(e,t,n){if(this._$cssResult$=!0,n!==o)throw Error("CSSResult is not constructable. Use `unsafeCSS` or `css` instead.");this.cssText=e,this.t=t}get styleSheet(){let e=this.o,t=this.t;if(a&&e===void 0){let n=t!==void 0&&t.length===1;n&&(e=s.get(t)),e===void 0&&((this.o=e=new CSSStyleSheet).replaceSync(this.cssText),n&&s.set(t,e))}return e}toString(){return this.cssText}},l=e=>new c(typeof e==`string`?e:e+``,void 0,o),u=(e,...t)=>new c(e.length===1?e[0]:t.reduce((t,n,r)=>t+(e=>{if(!0===e._$cssResult$)return e.cssText;if(typeof e==`number`)return e;throw Error(`Value passed to 'css' function must be a 'css' function result: `+e+`. Use 'unsafeCSS' to pass non-literal values, but take care to ensure page security.`)})(n)+e[r+1],e[0]),e,o),d=(e,t)=>{if(a)e.adoptedStyleSheets=t.map(e=>e instanceof CSSStyleSheet?e:e.styleSheet);else for(let n of t){let t=document.createElement(`style`),r=i.litNonce;r!==void 0&&t.setAttribute(`nonce`,r),t.textContent=n.cssText,e.appendChild(t)}},f=a?e=>e:e=>e instanceof CSSStyleSheet?(e=>{let t=``;for(let n of e.cssRules)t+=n.cssText;return l(t)})(e):e,{is:p,defineProperty:m,getOwnPropertyDescriptor:ee,getOwnPropertyNames:te,getOwnPropertySymbols:ne,getPrototypeOf:re}=Object,ie=globalThis,ae=ie.trustedTypes,oe=ae?ae.emptyScript:``,se=ie.reactiveElementPolyfillSupport,h=(e,t)=>e,ce={toAttribute(e,t){switch(t){case Boolean:e=e?oe:null;break;case Object:case Array:e=e==null?e:JSON.stringify(e)}return e},fromAttribute(e,t){let n=e;switch(t){case Boolean:n=e!==null;break;case Number:n=e===null?null:Number(e);break;case Object:case Array:try{n=JSON.parse(e)}catch{n=null}}return n}},le=(e,t)=>!p(e,t),ue={attribute:!0,type:String,converter:ce,reflect:!1,useDefault:!1,hasChanged:le};Symbol.metadata??=Symbol(`metadata`),ie.litPropertyMetadata??=/* @__PURE__ */ new WeakMap;var g=class extends HTMLElement{static addInitializer(e){this._$Ei(),(this.l??=[]).push(e)}static get observedAttributes(){return this.finalize(),this._$Eh&&[...this._$Eh.keys()]}static createProperty(e,t=ue){if(t.state&&(t.attribute=!1),this._$Ei(),this.prototype.hasOwnProperty(e)&&((t=Object.create(t)).wrapped=!0),this.elementProperties.set(e,t),!t.noAccessor){let n=Symbol(),r=this.getPropertyDescriptor(e,n,t);r!==void 0&&m(this.prototype,e,r)}}static getPropertyDescriptor(e,t,n){let{get:r,set:i}=ee(this.prototype,e)??{get(){return this[t]},set(e){this[t]=e}};return{get:r,set(t){let a=r?.call(this);i?.call(this,t),this.requestUpdate(e,a,n)},configurable:!0,enumerable:!0}}static getPropertyOptions(e){return this.elementProperties.get(e)??ue}static _$Ei(){if(this.hasOwnProperty(h(`elementProperties`)))return;let e=re(this);e.finalize(),e.l!==void 0&&(this.l=[...e.l]),this.elementProperties=new Map(e.elementProperties)}static finalize(){if(this.hasOwnProperty(h(`finalized`)))return;if(this.finalized=!0,this._$Ei(),this.hasOwnProperty(h(`properties`))){let e=this.properties,t=[...te(e),...ne(e)];for(let n of t)this.createProperty(n,e[n])}let e=this[Symbol.metadata];if(e!==null){let t=litPropertyMetadata.get(e);if(t!==void 0)for(let[e,n]of t)this.elementProperties.set(e,n)}this._$Eh=/* @__PURE__ */ new Map;for(let[e,t]of this.elementProperties){let n=this._$Eu(e,t);n!==void 0&&this._$Eh.set(n,e)}this.elementStyles=this.finalizeStyles(this.styles)}static finalizeStyles(e){let t=[];if(Array.isArray(e)){let n=new Set(e.flat(1/0).reverse());for(let e of n)t.unshift(f(e))}else e!==void 0&&t.push(f(e));return t}static _$Eu(e,t){let n=t.attribute;return!1===n?void 0:typeof n==`string`?n:typeof e==`string`?e.toLowerCase():void 0}constructor(){super(),this._$Ep=void 0,this.isUpdatePending=!1,this.hasUpdated=!1,this._$Em=null,this._$Ev()}_$Ev(){this._$ES=new Promise(e=>this.enableUpdating=e),this._$AL=/* @__PURE__ */ new Map,this._$E_(),this.requestUpdate(),this.constructor.l?.forEach(e=>e(this))}addController(e){(this._$EO??=/* @__PURE__ */ new Set).add(e),this.renderRoot!==void 0&&this.isConnected&&e.hostConnected?.()}removeController(e){this._$EO?.delete(e)}_$E_(){let e=/* @__PURE__ */ new Map,t=this.constructor.elementProperties;for(let n of t.keys())this.hasOwnProperty(n)&&(e.set(n,this[n]),delete this[n]);e.size>0&&(this._$Ep=e)}createRenderRoot(){let e=this.shadowRoot??this.attachShadow(this.constructor.shadowRootOptions);return d(e,this.constructor.elementStyles),e}connectedCallback(){this.renderRoot??=this.createRenderRoot(),this.enableUpdating(!0),this._$EO?.forEach(e=>e.hostConnected?.())}enableUpdating(e){}disconnectedCallback(){this._$EO?.forEach(e=>e.hostDisconnected?.())}attributeChangedCallback(e,t,n){this._$AK(e,n)}_$ET(e,t){let n=this.constructor.elementProperties.get(e),r=this.constructor._$Eu(e,n);if(r!==void 0&&!0===n.reflect){let i=(n.converter?.toAttribute===void 0?ce:n.converter).toAttribute(t,n.type);this._$Em=e,i==null?this.removeAttribute(r):this.setAttribute(r,i),this._$Em=null}}_$AK(e,t){let n=this.constructor,r=n._$Eh.get(e);if(r!==void 0&&this._$Em!==r){let e=n.getPropertyOptions(r),i=typeof e.converter==`function`?{fromAttribute:e.converter}:e.converter?.fromAttribute===void 0?ce:e.converter;this._$Em=r;let a=i.fromAttribute(t,e.type);this[r]=a??this._$Ej?.get(r)??a,this._$Em=null}}requestUpdate(e,t,n,r=!1,i){if(e!==void 0){let a=this.constructor;if(!1===r&&(i=this[e]),n??=a.getPropertyOptions(e),!((n.hasChanged??le)(i,t)||n.useDefault&&n.reflect&&i===this._$Ej?.get(e)&&!this.hasAttribute(a._$Eu(e,n))))return;this.C(e,t,n)}!1===this.isUpdatePending&&(this._$ES=this._$EP())}C(e,t,{useDefault:n,reflect:r,wrapped:i},a){n&&!(this._$Ej??=/* @__PURE__ */ new Map).has(e)&&(this._$Ej.set(e,a??t??this[e]),!0!==i||a!==void 0)||(this._$AL.has(e)||(this.hasUpdated||n||(t=void 0),this._$AL.set(e,t)),!0===r&&this._$Em!==e&&(this._$Eq??=/* @__PURE__ */ new Set).add(e))}async _$EP(){this.isUpdatePending=!0;try{await this._$ES}catch(e){Promise.reject(e)}let e=this.scheduleUpdate();return e!=null&&await e,!this.isUpdatePending}scheduleUpdate(){return this.performUpdate()}performUpdate(){if(!this.isUpdatePending)return;if(!this.hasUpdated){if(this.renderRoot??=this.createRenderRoot(),this._$Ep){for(let[e,t]of this._$Ep)this[e]=t;this._$Ep=void 0}let e=this.constructor.elementProperties;if(e.size>0)for(let[t,n]of e){let{wrapped:e}=n,r=this[t];!0!==e||this._$AL.has(t)||r===void 0||this.C(t,void 0,n,r)}}let e=!1,t=this._$AL;try{e=this.shouldUpdate(t),e?(this.willUpdate(t),this._$EO?.forEach(e=>e.hostUpdate?.()),this.update(t)):this._$EM()}catch(t){throw e=!1,this._$EM(),t}e&&this._$AE(t)}willUpdate(e){}_$AE(e){this._$EO?.forEach(e=>e.hostUpdated?.()),this.hasUpdated||(this.hasUpdated=!0,this.firstUpdated(e)),this.updated(e)}_$EM(){this._$AL=/* @__PURE__ */ new Map,this.isUpdatePending=!1}get updateComplete(){return this.getUpdateComplete()}getUpdateComplete(){return this._$ES}shouldUpdate(e){return!0}update(e){this._$Eq&&=this._$Eq.forEach(e=>this._$ET(e,this[e])),this._$EM()}updated(e){}firstUpdated(e){}};g.elementStyles=[],g.shadowRootOptions={mode:`open`},g[h(`elementProperties`)]=/* @__PURE__ */ new Map,g[h(`finalized`)]=/* @__PURE__ */ new Map,se?.({ReactiveElement:g}),(ie.reactiveElementVersions??=[]).push(`2.1.2`);var de=globalThis,fe=e=>e,pe=de.trustedTypes,me=pe?pe.createPolicy(`lit-html`,{createHTML:e=>e}):void 0,he=`$lit$`,_=`lit$${Math.random().toFixed(9).slice(2)}$`,ge=`?`+_,_e=`<${ge}>`,v=document,y=()=>v.createComment(``),b=e=>e===null||typeof e!=`object`&&typeof e!=`function`,ve=Array.isArray,ye=e=>ve(e)||typeof e?.[Symbol.iterator]==`function`,be=`[ 	
\f\r]`,x=/<(?:(!--|\/[^a-zA-Z])|(\/?[a-zA-Z][^>\s]*)|(\/?$))/g,xe=/-->/g,Se=/>/g,S=RegExp(`>|${be}(?:([^\\s"'>=/]+)(${be}*=${be}*(?:[^ \t\n\f\r"'\`<>=]|("|')|))|$)`,`g`),Ce=/'/g,we=/"/g,Te=/^(?:script|style|textarea|title)$/i,C=(e=>(t,...n)=>({_$litType$:e,strings:t,values:n}))(1),w=Symbol.for(`lit-noChange`),T=Symbol.for(`lit-nothing`),Ee=/* @__PURE__ */ new WeakMap,E=v.createTreeWalker(v,129);function De(e,t){if(!ve(e)||!e.hasOwnProperty(`raw`))throw Error(`invalid template strings array`);return me===void 0?t:me.createHTML(t)}var Oe=(e,t)=>{let n=e.length-1,r=[],i,a=t===2?`<svg>`:t===3?`<math>`:``,o=x;for(let t=0;t<n;t++){let n=e[t],s,c,l=-1,u=0;for(;u<n.length&&(o.lastIndex=u,c=o.exec(n),c!==null);)u=o.lastIndex,o===x?c[1]===`!--`?o=xe:c[1]===void 0?c[2]===void 0?c[3]!==void 0&&(o=S):(Te.test(c[2])&&(i=RegExp(`</`+c[2],`g`)),o=S):o=Se:o===S?c[0]===`>`?(o=i??x,l=-1):c[1]===void 0?l=-2:(l=o.lastIndex-c[2].length,s=c[1],o=c[3]===void 0?S:c[3]===`"`?we:Ce):o===we||o===Ce?o=S:o===xe||o===Se?o=x:(o=S,i=void 0);let d=o===S&&e[t+1].startsWith(`/>`)?` `:``;a+=o===x?n+_e:l>=0?(r.push(s),n.slice(0,l)+he+n.slice(l)+_+d):n+_+(l===-2?t:d)}return[De(e,a+(e[n]||`<?>`)+(t===2?`</svg>`:t===3?`</math>`:``)),r]},ke=class e{constructor({strings:t,_$litType$:n},r){let i;this.parts=[];let a=0,o=0,s=t.length-1,c=this.parts,[l,u]=Oe(t,n);if(this.el=e.createElement(l,r),E.currentNode=this.el.content,n===2||n===3){let e=this.el.content.firstChild;e.replaceWith(...e.childNodes)}for(;(i=E.nextNode())!==null&&c.length<s;){if(i.nodeType===1){if(i.hasAttributes())for(let e of i.getAttributeNames())if(e.endsWith(he)){let t=u[o++],n=i.getAttribute(e).split(_),r=/([.?@])?(.*)/.exec(t);c.push({type:1,index:a,name:r[2],strings:n,ctor:r[1]===`.`?Me:r[1]===`?`?Ne:r[1]===`@`?Pe:O}),i.removeAttribute(e)}else e.startsWith(_)&&(c.push({type:6,index:a}),i.removeAttribute(e));if(Te.test(i.tagName)){let e=i.textContent.split(_),t=e.length-1;if(t>0){i.textContent=pe?pe.emptyScript:``;for(let n=0;n<t;n++)i.append(e[n],y()),E.nextNode(),c.push({type:2,index:++a});i.append(e[t],y())}}}else if(i.nodeType===8){if(i.data===ge)c.push({type:2,index:a});else{let e=-1;for(;(e=i.data.indexOf(_,e+1))!==-1;)c.push({type:7,index:a}),e+=_.length-1}}a++}}static createElement(e,t){let n=v.createElement(`template`);return n.innerHTML=e,n}};function D(e,t,n=e,r){if(t===w)return t;let i=r===void 0?n._$Cl:n._$Co?.[r],a=b(t)?void 0:t._$litDirective$;return i?.constructor!==a&&(i?._$AO?.(!1),a===void 0?i=void 0:(i=new a(e),i._$AT(e,n,r)),r===void 0?n._$Cl=i:(n._$Co??=[])[r]=i),i!==void 0&&(t=D(e,i._$AS(e,t.values),i,r)),t}var Ae=class{constructor(e,t){this._$AV=[],this._$AN=void 0,this._$AD=e,this._$AM=t}get parentNode(){return this._$AM.parentNode}get _$AU(){return this._$AM._$AU}u(e){let{el:{content:t},parts:n}=this._$AD,r=(e?.creationScope??v).importNode(t,!0);E.currentNode=r;let i=E.nextNode(),a=0,o=0,s=n[0];for(;s!==void 0;){if(a===s.index){let t;s.type===2?t=new je(i,i.nextSibling,this,e):s.type===1?t=new s.ctor(i,s.name,s.strings,this,e):s.type===6&&(t=new Fe(i,this,e)),this._$AV.push(t),s=n[++o]}a!==s?.index&&(i=E.nextNode(),a++)}return E.currentNode=v,r}p(e){let t=0;for(let n of this._$AV)n!==void 0&&(n.strings===void 0?n._$AI(e[t]):(n._$AI(e,n,t),t+=n.strings.length-2)),t++}},je=class e{get _$AU(){return this._$AM?._$AU??this._$Cv}constructor(e,t,n,r){this.type=2,this._$AH=T,this._$AN=void 0,this._$AA=e,this._$AB=t,this._$AM=n,this.options=r,this._$Cv=r?.isConnected??!0}get parentNode(){let e=this._$AA.parentNode,t=this._$AM;return t!==void 0&&e?.nodeType===11&&(e=t.parentNode),e}get startNode(){return this._$AA}get endNode(){return this._$AB}_$AI(e,t=this){e=D(this,e,t),b(e)?e===T||e==null||e===``?(this._$AH!==T&&this._$AR(),this._$AH=T):e!==this._$AH&&e!==w&&this._(e):e._$litType$===void 0?e.nodeType===void 0?ye(e)?this.k(e):this._(e):this.T(e):this.$(e)}O(e){return this._$AA.parentNode.insertBefore(e,this._$AB)}T(e){this._$AH!==e&&(this._$AR(),this._$AH=this.O(e))}_(e){this._$AH!==T&&b(this._$AH)?this._$AA.nextSibling.data=e:this.T(v.createTextNode(e)),this._$AH=e}$(e){let{values:t,_$litType$:n}=e,r=typeof n==`number`?this._$AC(e):(n.el===void 0&&(n.el=ke.createElement(De(n.h,n.h[0]),this.options)),n);if(this._$AH?._$AD===r)this._$AH.p(t);else{let e=new Ae(r,this),n=e.u(this.options);e.p(t),this.T(n),this._$AH=e}}_$AC(e){let t=Ee.get(e.strings);return t===void 0&&Ee.set(e.strings,t=new ke(e)),t}k(t){ve(this._$AH)||(this._$AH=[],this._$AR());let n=this._$AH,r,i=0;for(let a of t)i===n.length?n.push(r=new e(this.O(y()),this.O(y()),this,this.options)):r=n[i],r._$AI(a),i++;i<n.length&&(this._$AR(r&&r._$AB.nextSibling,i),n.length=i)}_$AR(e=this._$AA.nextSibling,t){for(this._$AP?.(!1,!0,t);e!==this._$AB;){let t=fe(e).nextSibling;fe(e).remove(),e=t}}setConnected(e){this._$AM===void 0&&(this._$Cv=e,this._$AP?.(e))}},O=class{get tagName(){return this.element.tagName}get _$AU(){return this._$AM._$AU}constructor(e,t,n,r,i){this.type=1,this._$AH=T,this._$AN=void 0,this.element=e,this.name=t,this._$AM=r,this.options=i,n.length>2||n[0]!==``||n[1]!==``?(this._$AH=Array(n.length-1).fill(/* @__PURE__ */ new String),this.strings=n):this._$AH=T}_$AI(e,t=this,n,r){let i=this.strings,a=!1;if(i===void 0)e=D(this,e,t,0),a=!b(e)||e!==this._$AH&&e!==w,a&&(this._$AH=e);else{let r=e,o,s;for(e=i[0],o=0;o<i.length-1;o++)s=D(this,r[n+o],t,o),s===w&&(s=this._$AH[o]),a||=!b(s)||s!==this._$AH[o],s===T?e=T:e!==T&&(e+=(s??``)+i[o+1]),this._$AH[o]=s}a&&!r&&this.j(e)}j(e){e===T?this.element.removeAttribute(this.name):this.element.setAttribute(this.name,e??``)}},Me=class extends O{constructor(){super(...arguments),this.type=3}j(e){this.element[this.name]=e===T?void 0:e}},Ne=class extends O{constructor(){super(...arguments),this.type=4}j(e){this.element.toggleAttribute(this.name,!!e&&e!==T)}},Pe=class extends O{constructor(e,t,n,r,i){super(e,t,n,r,i),this.type=5}_$AI(e,t=this){if((e=D(this,e,t,0)??T)===w)return;let n=this._$AH,r=e===T&&n!==T||e.capture!==n.capture||e.once!==n.once||e.passive!==n.passive,i=e!==T&&(n===T||r);r&&this.element.removeEventListener(this.name,this,n),i&&this.element.addEventListener(this.name,this,e),this._$AH=e}handleEvent(e){typeof this._$AH==`function`?this._$AH.call(this.options?.host??this.element,e):this._$AH.handleEvent(e)}},Fe=class{constructor(e,t,n){this.element=e,this.type=6,this._$AN=void 0,this._$AM=t,this.options=n}get _$AU(){return this._$AM._$AU}_$AI(e){D(this,e)}},Ie={M:he,P:_,A:ge,C:1,L:Oe,R:Ae,D:ye,V:D,I:je,H:O,N:Ne,U:Pe,B:Me,F:Fe},Le=de.litHtmlPolyfillSupport;Le?.(ke,je),(de.litHtmlVersions??=[]).push(`3.3.3`);var Re=(e,t,n)=>{let r=n?.renderBefore??t,i=r._$litPart$;if(i===void 0){let e=n?.renderBefore??null;r._$litPart$=i=new je(t.insertBefore(y(),e),e,void 0,n??{})}return i._$AI(e),i},ze=globalThis,k=class extends g{constructor(){super(...arguments),this.renderOptions={host:this},this._$Do=void 0}createRenderRoot(){let e=super.createRenderRoot();return this.renderOptions.renderBefore??=e.firstChild,e}update(e){let t=this.render();this.hasUpdated||(this.renderOptions.isConnected=this.isConnected),super.update(e),this._$Do=Re(t,this.renderRoot,this.renderOptions)}connectedCallback(){super.connectedCallback(),this._$Do?.setConnected(!0)}disconnectedCallback(){super.disconnectedCallback(),this._$Do?.setConnected(!1)}render(){return w}};k._$litElement$=!0,k.finalized=!0,ze.litElementHydrateSupport?.({LitElement:k});var Be=ze.litElementPolyfillSupport;Be?.({LitElement:k}),(ze.litElementVersions??=[]).push(`4.2.2`);var Ve={attribute:!0,type:String,converter:ce,reflect:!1,hasChanged:le},He=(e=Ve,t,n)=>{let{kind:r,metadata:i}=n,a=globalThis.litPropertyMetadata.get(i);if(a===void 0&&globalThis.litPropertyMetadata.set(i,a=/* @__PURE__ */ new Map),r===`setter`&&((e=Object.create(e)).wrapped=!0),a.set(n.name,e),r===`accessor`){let{name:r}=n;return{set(n){let i=t.get.call(this);t.set.call(this,n),this.requestUpdate(r,i,e,!0,n)},init(t){return t!==void 0&&this.C(r,void 0,e,t),t}}}if(r===`setter`){let{name:r}=n;return function(n){let i=this[r];t.call(this,n),this.requestUpdate(r,i,e,!0,n)}}throw Error(`Unsupported decorator location: `+r)};function A(e){return(t,n)=>typeof n==`object`?He(e,t,n):((e,t,n)=>{let r=t.hasOwnProperty(n);return t.constructor.createProperty(n,e),r?Object.getOwnPropertyDescriptor(t,n):void 0})(e,t,n)}function j(e){return A({...e,state:!0,attribute:!1})}var Ue=(e,t,n)=>(n.configurable=!0,n.enumerable=!0,Reflect.decorate&&typeof t!=`object`&&Object.defineProperty(e,t,n),n);function M(e,t){return(n,r,i)=>{let a=t=>t.renderRoot?.querySelector(e)??null;if(t){let{get:e,set:t}=typeof r==`object`?n:i??(()=>{let e=Symbol();return{get(){return this[e]},set(t){this[e]=t}}})();return Ue(n,r,{get(){let n=e.call(this);return n===void 0&&(n=a(this),(n!==null||this.hasUpdated)&&t.call(this,n)),n}})}return Ue(n,r,{get(){return a(this)}})}}var We;function Ge(e){return(t,n)=>Ue(t,n,{get(){return(this.renderRoot??(We??=document.createDocumentFragment())).querySelectorAll(e)}})}var Ke=t(Symbol(`printernizer-api`));function qe(e){let{ask:t,follow:n}=e;return{subscribePrinters:e=>n(`printers/subscribe`,e),sendPrinterAction:(e,n)=>t(`printers/command`,{entry_id:e,action:n}),cameraStream:t=>{let n=e.attributeOf(t,`access_token`);if(typeof n==`string`)return e.url(`/api/camera_proxy_stream/${t}?token=${encodeURIComponent(n)}`)},listFiles:({isPinned:e,isDescending:n,...r},i,a)=>t(`files/list`,{...r,is_pinned:e||null,is_descending:n,limit:i,after:a}),fileFacets:()=>t(`files/facets`),getFile:e=>t(`files/get`,{file_id:e}),updateFile:(e,n)=>t(`files/update`,{file_id:e,...n}),deleteFiles:e=>t(`files/delete`,{file_ids:e}),uploadFile:(t,n)=>e.send(`/api/printernizer/upload?${new URLSearchParams({name:t.name,language:e.language()})}`,t,n),browse:(e,n)=>t(`files/browse`,{entry_id:e,path:n}),fetchFromPrinter:(e,n)=>t(`files/download`,{entry_id:e,path:n}),sendToPrinter:(e,n,r)=>t(`files/send`,{file_id:e,entry_id:n,overwrite:r}),deleteOnPrinter:(e,n)=>t(`files/delete_on_printer`,{entry_id:e,path:n}),subscribeTransfers:e=>n(`files/transfers`,e),cancelTransfer:e=>t(`files/cancel`,{transfer_id:e}),clearTransfers:()=>t(`files/clear_transfers`),printOptions:(n,r,i)=>t(`files/print_options`,{entry_id:n,...Je(r),...i===null?{}:{plate:i},language:e.language()}),print:({entryId:e,source:n,plate:r,slots:i,flags:a})=>t(`files/print`,{entry_id:e,...Je(n),plate:r,slots:i,flags:a}),getSettings:()=>t(`settings/get`),updateLibrary:e=>t(`settings/update`,{library:e}),errorText:e.errorText,onConnected:e.onConnected,onDisconnected:e.onDisconnected}}function Je(e){return`fileId`in e?{file_id:e.fileId}:{path:e.path}}var Ye=class extends Error{constructor(e,t){super(t),this.status=e}};function Xe(e,t,n,r){let i=new XMLHttpRequest,a=new AbortController;return{done:(async()=>{let o=await t();if(a.signal.aborted)throw new DOMException(`cancelled`,`AbortError`);return new Promise((t,a)=>{i.upload.onprogress=e=>{r(e.loaded)},i.onload=()=>{let e=Ze(i.responseText);i.status>=200&&i.status<300?t(e):a(new Ye(i.status,Qe(e)))},i.onerror=()=>{a(new Ye(0,``))},i.onabort=()=>{a(new DOMException(`cancelled`,`AbortError`))},i.open(`PUT`,e),i.setRequestHeader(`Authorization`,`Bearer ${o}`),i.setRequestHeader(`Content-Type`,`application/octet-stream`),i.send(n)})})(),cancel:()=>{a.abort(),i.abort()}}}function Ze(e){try{return JSON.parse(e)}catch{return e}}function Qe(e){return typeof e==`object`&&e&&`message`in e?String(e.message):``}var $e=t(Symbol(`printernizer-connection`)),et=`printernizer`;function tt(e){let t=t=>n=>{let{connection:r}=e();return r.addEventListener(t,n),()=>{r.removeEventListener(t,n)}};return{ask:(t,n={})=>e().callWS({type:`${et}/${t}`,...n}),askHome:(t,n={})=>e().callWS({type:t,...n}),follow:(t,n,r={})=>e().connection.subscribeMessage(n,{type:`${et}/${t}`,language:e().language,...r},{resubscribe:!1}),followHome:(t,n,r={})=>e().connection.subscribeMessage(n,{type:t,...r}),language:()=>e().language,url:t=>e().hassUrl(t),attributeOf:(t,n)=>e().states[t]?.attributes[n],send:(t,n,r)=>Xe(e().hassUrl(t),()=>nt(e()),n,r),errorText:t=>rt(e(),t),onConnected:t(`ready`),onDisconnected:t(`disconnected`)}}async function nt({auth:e}){return e.expired&&await e.refreshAccessToken(),e.accessToken}async function rt(e,t){if(!it(t))return;let{translation_domain:n,translation_key:r}=t;if(n&&r){let i=(await e.loadBackendTranslation?.(`exceptions`,n)??e.localize)(`component.${n}.exceptions.${r}.message`,t.translation_placeholders??{});if(i)return i}return t.message}function it(e){return typeof e==`object`&&!!e&&`code`in e&&`message`in e}var at={ATTRIBUTE:1,CHILD:2,PROPERTY:3,BOOLEAN_ATTRIBUTE:4,EVENT:5,ELEMENT:6},ot=e=>(...t)=>({_$litDirective$:e,values:t}),st=class{constructor(e){}get _$AU(){return this._$AM._$AU}_$AT(e,t,n){this._$Ct=e,this._$AM=t,this._$Ci=n}_$AS(e,t){return this.update(e,t)}update(e,t){return this.render(...t)}},ct=ot(class extends st{constructor(e){if(super(e),e.type!==at.ATTRIBUTE||e.name!==`class`||e.strings?.length>2)throw Error("`classMap()` can only be used in the `class` attribute and must be the only part in the attribute.")}render(e){return` `+Object.keys(e).filter(t=>e[t]).join(` `)+` `}update(e,[t]){if(this.st===void 0){this.st=/* @__PURE__ */ new Set,e.strings!==void 0&&(this.nt=new Set(e.strings.join(` `).split(/\s/).filter(e=>e!==``)));for(let e in t)t[e]&&!this.nt?.has(e)&&this.st.add(e);return this.render(t)}let n=e.element.classList;for(let e of this.st)e in t||(n.remove(e),this.st.delete(e));for(let e in t){let r=!!t[e];r===this.st.has(e)||this.nt?.has(e)||(r?(n.add(e),this.st.add(e)):(n.remove(e),this.st.delete(e)))}return w}}),N=e=>e??T;function P(e){return t=>{customElements.get(e)||customElements.define(e,t)}}var F=u`
  :host {
    font-size: 14px;
    line-height: 20px;
    color: var(--pz-text);
    font-variant-numeric: tabular-nums;
  }
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  h1,
  h2,
  h3,
  p,
  ul,
  dl,
  dd {
    margin: 0;
    padding: 0;
  }
  ul {
    list-style: none;
  }
  ha-icon {
    --mdc-icon-size: 18px;
    flex: none;
  }
  .muted {
    color: var(--pz-muted);
  }
  .ellipsis {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .hidden {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  :focus-visible {
    outline: 2px solid var(--pz-printing);
    outline-offset: 2px;
  }
  @media (prefers-reduced-motion: reduce) {
    *,
    *::before,
    *::after {
      transition: none !important;
      animation: none !important;
    }
  }
`,lt=u`
  .tone-printing {
    --tone: var(--pz-printing);
  }
  .tone-warning {
    --tone: var(--pz-warning);
  }
  .tone-error {
    --tone: var(--pz-error);
  }
  .tone-success {
    --tone: var(--pz-success);
  }
  .tone-muted {
    --tone: var(--pz-idle);
  }
`,ut=u`
  input:not([type]),
  input[type="text"],
  input[type="search"],
  input[type="number"],
  select,
  textarea {
    width: 100%;
    min-height: 40px;
    padding: 8px 12px;
    border: 1px solid var(--pz-line);
    border-radius: 8px;
    font: inherit;
    color: var(--pz-text);
    background: var(--pz-surface);
  }
  ::placeholder {
    color: var(--pz-muted);
    opacity: 1;
  }
  select {
    appearance: none;
    padding-inline-end: 32px;
    background-image:
      linear-gradient(45deg, transparent 50%, currentColor 50%),
      linear-gradient(-45deg, transparent 50%, currentColor 50%);
    background-position:
      calc(100% - 17px) 50%,
      calc(100% - 12px) 50%;
    background-size: 5px 5px;
    background-repeat: no-repeat;
    text-overflow: ellipsis;
    cursor: pointer;
  }
  select:dir(rtl) {
    background-position:
      12px 50%,
      17px 50%;
  }
  textarea {
    resize: vertical;
  }
  :is(input, select, textarea):focus-visible {
    outline-offset: -1px;
  }
  :is(input, select, textarea):disabled {
    opacity: 0.6;
  }
`,dt=u`
  .card {
    padding: 16px;
    border: var(--ha-card-border-width, 1px) solid var(--ha-card-border-color, var(--pz-line));
    border-radius: var(--pz-radius);
    background: var(--pz-surface);
  }
  .card > h2,
  .card > h3 {
    margin-bottom: 12px;
    font-size: 16px;
    font-weight: 500;
    line-height: 24px;
  }
`;function I(e,t,n,r){var i=arguments.length,a=i<3?t:r===null?r=Object.getOwnPropertyDescriptor(t,n):r,o;if(typeof Reflect==`object`&&typeof Reflect.decorate==`function`)a=Reflect.decorate(e,t,n,r);else for(var s=e.length-1;s>=0;s--)(o=e[s])&&(a=(i<3?o(a):i>3?o(t,n,a):o(t,n))||a);return i>3&&a&&Object.defineProperty(t,n,a),a}var L=class extends k{constructor(...e){super(...e),this.variant=`tonal`,this.disabled=!1}static{this.shadowRootOptions={...k.shadowRootOptions,delegatesFocus:!0}}static{this.styles=[F,u`
      :host {
        display: inline-flex;
      }
      button,
      a {
        display: inline-flex;
        align-items: center;
        justify-content: center;
        gap: 6px;
        min-height: 36px;
        padding: 0 14px 0 10px;
        border: 0;
        border-radius: 18px;
        font: inherit;
        font-weight: 500;
        color: var(--pz-text);
        background: var(--pz-tint);
        cursor: pointer;
        white-space: nowrap;
        text-decoration: none;
        transition: background-color 150ms;
      }
      button:hover,
      a:hover,
      button[aria-pressed="true"],
      button[aria-expanded="true"] {
        background: var(--pz-tint-hover);
      }
      button:disabled {
        opacity: 0.5;
        cursor: default;
      }
      .plain {
        background: none;
      }
      .filled {
        color: var(--text-primary-color, var(--pz-surface));
        background: var(--pz-printing);
      }
      .filled:hover {
        background: color-mix(in srgb, var(--pz-printing) 88%, var(--pz-text));
      }
      .danger {
        background: color-mix(in srgb, var(--pz-error) 16%, transparent);
      }
      .danger:hover {
        background: color-mix(in srgb, var(--pz-error) 26%, transparent);
      }
      .danger ha-icon {
        color: var(--pz-error);
      }
      .icon-only {
        width: 36px;
        padding: 0;
      }
      @media (pointer: coarse) {
        button,
        a {
          min-height: 40px;
          border-radius: 20px;
        }
        .icon-only {
          width: 40px;
        }
      }
    `]}render(){return this.href!==void 0&&!this.disabled?C`<a
        class=${ct(this._classes)}
        href=${this.href}
        download=${N(this.download)}
        aria-label=${N(this.label)}
        title=${N(this.text?void 0:this.label)}
        >${this._content()}</a
      >`:C`<button
      type="button"
      class=${ct(this._classes)}
      ?disabled=${this.disabled}
      aria-label=${N(this.label)}
      title=${N(this.text?void 0:this.label)}
      aria-pressed=${N(this.pressed)}
      aria-haspopup=${this.popup===void 0?T:`menu`}
      aria-expanded=${N(this.popup)}
    >
      ${this._content()}
    </button>`}get _classes(){return{[this.variant]:!0,"icon-only":!this.text}}_content(){return C`${this.icon?C`<ha-icon .icon=${this.icon}></ha-icon>`:T}
    ${this.text?C`<span>${this.text}</span>`:T}`}};I([A()],L.prototype,`icon`,void 0),I([A()],L.prototype,`text`,void 0),I([A()],L.prototype,`label`,void 0),I([A()],L.prototype,`variant`,void 0),I([A({type:Boolean,reflect:!0})],L.prototype,`disabled`,void 0),I([A()],L.prototype,`href`,void 0),I([A()],L.prototype,`download`,void 0),I([A({attribute:!1})],L.prototype,`pressed`,void 0),I([A({attribute:!1})],L.prototype,`popup`,void 0),L=I([P(`printernizer-button`)],L);var ft=50;function R(e,t){return[e,t]}function pt(e,t){let n=e.getAll(t).filter(e=>e!==``&&e.length<=200);return[...new Set(n)].slice(0,ft)}function mt(e){return(e.get(`q`)??``).slice(0,200)}function ht(e,t,n){return e.find(e=>e===t)??n}function gt(e,t){let n=new URLSearchParams(t).toString();return n?`${e}?${n}`:e}var _t=[`print`,`model`,`timelapse`,`photo`,`image`,`log`,`firmware`,`other`],vt=[`added`,`name`,`size`,`printed`],yt=[`name`,`modified`,`size`],bt={text:``,kinds:[],printers:[],materials:[],tags:[],isPinned:!1,sort:`added`,isDescending:!0},xt={page:`files`,section:`library`,query:{filter:bt,layout:`grid`}},St={text:``,sort:`name`,isDescending:!1},Ct=/^[0-9a-f]{64}$/;function wt(e,t=`/`,n=St){return{page:`files`,section:`storage`,entryId:e,path:t,query:n}}function Tt(e){return{page:`files`,section:`file`,fileId:e}}function Et([e,t,...n],r){return e===`library`&&t&&Ct.test(t)?Tt(t):e===`printer`&&t?wt(t,`/${n.filter(Boolean).join(`/`)}`,At(r)):{page:`files`,section:`library`,query:Dt(r)}}function Dt(e){let t=pt(e,`kind`).filter(e=>_t.includes(e)),n=ht(vt,e.get(`sort`),bt.sort);return{filter:{text:mt(e),kinds:t,printers:pt(e,`printer`),materials:pt(e,`material`),tags:pt(e,`tag`),isPinned:e.get(`pinned`)===`1`,sort:n,isDescending:e.has(`order`)?e.get(`order`)===`desc`:Ot(n)},layout:e.get(`view`)===`table`?`table`:`grid`}}function Ot(e){return e!==`name`}function kt({filter:e,layout:t}){return[...e.text?[R(`q`,e.text)]:[],...e.kinds.map(e=>R(`kind`,e)),...e.printers.map(e=>R(`printer`,e)),...e.materials.map(e=>R(`material`,e)),...e.tags.map(e=>R(`tag`,e)),...e.isPinned?[R(`pinned`,`1`)]:[],...Mt(e,bt.sort),...t===`table`?[R(`view`,`table`)]:[]]}function At(e){let t=ht(yt,e.get(`sort`),St.sort);return{text:mt(e),sort:t,isDescending:e.has(`order`)?e.get(`order`)===`desc`:Ot(t)}}function jt(e){return[...e.text?[R(`q`,e.text)]:[],...Mt(e,St.sort)]}function Mt({sort:e,isDescending:t},n){return[...e===n?[]:[R(`sort`,e)],...t===Ot(e)?[]:[R(`order`,t?`desc`:`asc`)]]}function Nt(e,t){switch(e.section){case`library`:return gt(t,kt(e.query));case`file`:return`${t}/library/${e.fileId}`;case`storage`:return gt(`${t}/printer/${[e.entryId,...e.path.split(`/`).filter(Boolean)].map(encodeURIComponent).join(`/`)}`,jt(e.query))}}var Pt=`/printernizer`,Ft={fleet:{read:()=>({page:`fleet`}),write:(e,t)=>t},files:{read:Et,write:Nt},settings:{read:()=>({page:`settings`}),write:(e,t)=>t}};function It(e,t=``){if(e!==`/printernizer`&&!e.startsWith(`/printernizer/`))return;let[n=``,...r]=e.slice(14).split(`/`).map(zt),{read:i}=Rt(n)?Ft[n]:Ft.fleet;return i(r,new URLSearchParams(t))}function z(e){let{write:t}=Ft[e.page];return t(e,`${Pt}/${e.page}`)}function Lt(e,t){let n=e=>z(e).split(`?`)[0];return n(e)===n(t)}function Rt(e){return Object.hasOwn(Ft,e)}function zt(e){try{return decodeURIComponent(e)}catch{return e}}var Bt={de:()=>import(`./de-CMsdzwNg.js`),en:()=>import(`./en-CAdudwL4.js`)},Vt=class{constructor(e,t){this._texts=t,this._plurals=new Intl.PluralRules(e)}text(e,t={}){return this._texts[e].replace(/\{(\w+)\}/g,(e,n)=>String(t[n]??e))}counted(e,t,n=t){let r=this._plurals.select(t)===`one`?`one`:`other`;return this.text(`${e}.${r}`,{count:n})}};async function Ht(e){let t=e.split(`-`)[0]??``,n=t in Bt?t:`en`;return new Vt(n,(await(Bt[n]??(()=>import(`./en-CAdudwL4.js`)))()).default)}var Ut=`\xA0`,Wt=60,Gt=3600,Kt=24*Gt,qt=[`byte`,`kilobyte`,`megabyte`,`gigabyte`,`terabyte`];function Jt(e){switch(e.number_format){case`comma_decimal`:return`en-US`;case`decimal_comma`:return`de`;case`quote_decimal`:return`de-CH`;case`space_comma`:return`fr`;case`system`:return;case`language`:case`none`:return e.language}}function Yt(e){return new Intl.DateTimeFormat(e,{hour:`numeric`}).resolvedOptions().hour12??!1}var Xt=class{constructor(e,t,n){this._texts=n,this._numbers=/* @__PURE__ */ new Map,this._numberLocale=Jt(e),this._useGrouping=e.number_format!==`none`;let r=e.time_format===`system`?void 0:e.language,i=e.time_format===`12`||e.time_format!==`24`&&Yt(r),a=e.time_zone===`server`?{timeZone:t}:{},o={...a,...i?{hour:`numeric`,hour12:!0}:{hour:`2-digit`,hourCycle:`h23`},minute:`2-digit`};this._time=new Intl.DateTimeFormat(r,o),this._weekdayTime=new Intl.DateTimeFormat(r,{...o,weekday:`short`}),this._dateTime=new Intl.DateTimeFormat(r,{...o,day:`numeric`,month:`short`});let s={day:`numeric`,month:`short`,year:`numeric`};this._date=new Intl.DateTimeFormat(r,{...a,...s}),this._localDate=new Intl.DateTimeFormat(r,{...o,...s,timeZone:`UTC`}),this._day=new Intl.DateTimeFormat(`en-CA`,{...a,year:`numeric`,month:`2-digit`,day:`2-digit`})}number(e,t=0){return this._number({maximumFractionDigits:t}).format(e)}percent(e){return this._number({style:`percent`,maximumFractionDigits:0}).format(e/100)}degrees(e){return`${this.number(e)}°`}celsius(e){return`${this.number(e)}${Ut}°C`}bytes(e){let t=e<1e3?0:Math.min(Math.floor(Math.log10(e)/3),qt.length-1),n=e/1e3**t,r=t===0||n>=100?0:1,i=qt[t]??`byte`;return this._unbroken(this._number({style:`unit`,unit:i,maximumFractionDigits:r}).format(n))}rate(e){return`${this.bytes(e)}/s`}grams(e){let t=+(Number(e)<10),n=this._number({style:`unit`,unit:`gram`,maximumFractionDigits:t});return this._unbroken(n.format(e))}measure(e,t){return`${this._number({maximumFractionDigits:2}).format(e)}${Ut}${t}`}date(e){return this._date.format(new Date(e))}foreignMoment(e){let t=/* @__PURE__ */ new Date(`${e.replace(/(Z|[+-]\d\d:?\d\d)$/,``)}Z`);return Number.isNaN(t.getTime())?e:this._localDate.format(t)}money(e,t){return this._number({style:`currency`,currency:t}).format(e)}duration(e){if(e<Wt)return this._join(`duration.less`,{});let t=Math.ceil(e/Wt);if(t<60)return this._join(`duration.minutes`,{minutes:t});let n=Math.floor(t/60);if(e>=Kt){let t=Math.floor(e/Kt);return this._join(`duration.days`,{days:t,hours:Math.floor(e%Kt/Gt)})}return t%60==0?this._join(`duration.hours_only`,{hours:n}):this._join(`duration.hours`,{hours:n,minutes:t%60})}moment(e,t){let n=new Date(e);return this._day.format(n)===this._day.format(t)?this._time.format(n):(Math.abs(n.getTime()-t)<6*Kt*1e3?this._weekdayTime:this._dateTime).format(n)}_unbroken(e){return e.replaceAll(` `,Ut)}_join(e,t){return this._unbroken(this._texts.text(e,t))}_number(e){let t=JSON.stringify(e),n=this._numbers.get(t);return n||(n=new Intl.NumberFormat(this._numberLocale,{...e,useGrouping:this._useGrouping}),this._numbers.set(t,n)),n}},Zt=t(Symbol(`printernizer-i18n`));function Qt(e){let{language:t,number_format:n,time_format:r,time_zone:i}=e.locale;return[e.language,t,n,r,i,e.config.time_zone].join(`|`)}function $t(e,t){return{texts:t,formats:new Xt(e.locale,e.config.time_zone,t),backend:(t,n)=>e.localize(`component.printernizer.${t}`,n)||void 0}}var B=class extends k{text(e,t){return this.i18n.texts.text(e,t)}counted(e,t){return this.i18n.texts.counted(e,t,this.i18n.formats.number(t))}shouldUpdate(){return this.i18n!==void 0}};I([r({context:Zt,subscribe:!0}),A({attribute:!1})],B.prototype,`i18n`,void 0);var V=class extends k{constructor(...e){super(...e),this.icon=``,this.heading=``,this.text=``}static{this.styles=[F,u`
      :host {
        display: flex;
        flex-direction: column;
        align-items: center;
        gap: 8px;
        max-width: 480px;
        margin: 0 auto;
        padding: 48px 16px;
        text-align: center;
        overflow-wrap: anywhere;
      }
      .mark {
        display: grid;
        place-items: center;
        width: 72px;
        height: 72px;
        margin-bottom: 8px;
        border-radius: 50%;
        color: var(--pz-muted);
        background: var(--pz-tint);
      }
      .mark ha-icon {
        --mdc-icon-size: 36px;
      }
      h2 {
        font-size: 16px;
        font-weight: 500;
        line-height: 24px;
      }
      slot {
        display: flex;
        flex-wrap: wrap;
        justify-content: center;
        gap: 8px;
        margin-top: 12px;
      }
    `]}render(){return C`
      <div class="mark"><ha-icon .icon=${this.icon}></ha-icon></div>
      <h2>${this.heading}</h2>
      ${this.text?C`<p class="muted">${this.text}</p>`:T}
      <slot></slot>
    `}};I([A()],V.prototype,`icon`,void 0),I([A()],V.prototype,`heading`,void 0),I([A()],V.prototype,`text`,void 0),V=I([P(`printernizer-notice`)],V);function en(e,{replace:t=!1}={}){t?history.replaceState(history.state,``,e):history.pushState(null,``,e),window.dispatchEvent(new CustomEvent(`location-changed`,{detail:{replace:t}}))}var H=class{constructor(e){this._state=e,this._listeners=/* @__PURE__ */ new Set}get state(){return this._state}subscribe(e){return this._listeners.add(e),()=>{this._listeners.delete(e)}}replace(e){if(e!==this._state){this._state=e;for(let e of[...this._listeners])e()}}},tn=class{constructor(e,t){this._host=e,this.store=t,e.addController(this)}get state(){return this.store.state}hostConnected(){this._unsubscribe=this.store.subscribe(()=>{this._host.requestUpdate()})}hostDisconnected(){this._unsubscribe?.()}},nn=5e3,rn=new class extends H{constructor(e=Date.now){super(e()),this._now=e,this._offset=0,this._watchers=0}get now(){return this._now()+this._offset}set(e){let t=Date.parse(e);Number.isNaN(t)||(this._offset=t-this._now(),this.replace(this.now))}subscribe(e){let t=super.subscribe(e);return this._watchers+=1,this._timer??=setInterval(()=>{this.replace(this.now)},nn),()=>{t(),--this._watchers,this._watchers>0||(clearInterval(this._timer),this._timer=void 0)}}},an=1e3,on=3e4;function sn(e,t){let n=[],r=0,i;function a(e){clearTimeout(i),r+=1;let o=r,s=()=>o===r;t.subscribe(e=>{s()&&t.take(e)}).then(e=>{let t=()=>void e().catch(()=>void 0);s()?n.push(t):t()},()=>{s()&&(t.failed(),i=setTimeout(()=>{a(Math.min(e*2,on))},e))})}return n.push(e.onConnected(()=>{a(an)}),e.onDisconnected(()=>{r+=1,clearTimeout(i),t.lost()})),a(an),()=>{r+=1,clearTimeout(i);for(let e of n.splice(0))e()}}var cn=class extends H{constructor(e,t){super({phase:`loading`,hasFailed:!1,printers:/* @__PURE__ */ new Map}),this._api=e,this._clock=t}start(){return sn(this._api,{subscribe:e=>this._api.subscribePrinters(e),take:e=>{this._take(e)},failed:()=>{this.replace({...this.state,hasFailed:!0})},lost:()=>{this.state.phase===`live`&&this.replace({...this.state,phase:`stale`})}})}_take(e){switch(e.type){case`list`:this._clock.set(e.time),this.replace({phase:`live`,hasFailed:!1,printers:new Map(e.printers.map(e=>[e.entry_id,e]))});break;case`added`:this._put(e.printer.entry_id,e.printer);break;case`changed`:{let t=this.state.printers.get(e.entry_id);t&&this._put(e.entry_id,{...t,...e.changes});break}case`removed`:{let t=new Map(this.state.printers);t.delete(e.entry_id),this.replace({...this.state,printers:t})}}}_put(e,t){this.replace({...this.state,printers:new Map(this.state.printers).set(e,t)})}},ln=t(Symbol(`printernizer-fleet`)),un=()=>It(location.pathname,location.search),dn=class extends H{constructor(){super(un()??{page:`fleet`}),this._path=``}start(){let e=()=>{this._take()};return window.addEventListener(`popstate`,e),window.addEventListener(`location-changed`,e),e(),()=>{window.removeEventListener(`popstate`,e),window.removeEventListener(`location-changed`,e)}}_take(){let e=un();e&&this._path!==z(e)&&(this._path=z(e),this.replace(e))}};function fn(e){let t=un();en(z(e),{replace:t!==void 0&&Lt(t,e)})}var pn=/* @__PURE__ */ new Set([`done`,`failed`,`cancelled`]);function mn({state:e}){return pn.has(e)}var hn=class extends H{constructor(e){super({list:[],changes:0}),this._api=e}start(){return sn(this._api,{subscribe:e=>this._api.subscribeTransfers(e),take:e=>{this._take(e)},failed:()=>void 0,lost:()=>void 0})}cancel(e){return this._api.cancelTransfer(e)}async clear(){await this._api.clearTransfers(),this.replace({...this.state,list:this.state.list.filter(e=>!mn(e))})}_take(e){let{changes:t,list:n}=this.state;switch(e.type){case`list`:this.replace({changes:t,list:e.transfers});break;case`changed`:{let{transfer:r}=e,i=n.some(({id:e})=>e===r.id);this.replace({changes:t,list:i?n.map(e=>e.id===r.id?r:e):[r,...n]});break}case`library`:this.replace({changes:t+1,list:n})}}},gn=2*1024**3,_n=[`.3mf`,`.gcode`,`.gco`,`.gc`,`.g`,`.bgcode`,`.bgc`,`.stl`,`.obj`],vn=2,yn={0:`connection`,401:`unauthorized`,403:`unauthorized`,413:`too_large`,415:`wrong_type`,507:`no_space`};function bn(e){let t=e.name.toLowerCase();return _n.some(e=>t.endsWith(e))?e.size===0?`empty`:e.size>gn?`too_large`:void 0:`wrong_type`}var xn=class extends H{constructor(e){super({list:[],arrived:0}),this._api=e,this._last=0,this._files=/* @__PURE__ */ new Map,this._sendings=/* @__PURE__ */ new Map}add(e,t){let n=[...e].map(e=>{this._last+=1;let n=bn(e);return n||this._files.set(this._last,e),{id:this._last,name:e.name,size:e.size,done:0,state:n?`failed`:`waiting`,problem:n,detail:``,entryId:t,fileId:void 0}});this.replace({...this.state,list:[...n.reverse(),...this.state.list]}),this._next()}cancel(e){let t=this.state.list.find(t=>t.id===e);!t||t.state!==`waiting`&&t.state!==`running`||(this._files.delete(e),this._change(e,{state:`cancelled`}),this._sendings.get(e)?.cancel())}retry(e){this._files.has(e)&&(this._change(e,{state:`waiting`,done:0,problem:void 0,detail:``}),this._next())}canRetry(e){return this._files.has(e)}clear(){let e=this.state.list.filter(({state:e})=>e===`waiting`||e===`running`);for(let{id:t}of this.state.list)e.some(e=>e.id===t)||this._files.delete(t);this.replace({...this.state,list:e})}_next(){let e=vn-this._sendings.size,t=this.state.list.filter(({state:e})=>e===`waiting`).reverse();for(let{id:n}of t.slice(0,Math.max(0,e)))this._send(n)}async _send(e){let t=this._files.get(e);if(!t)return;this._change(e,{state:`running`});let n=this._api.uploadFile(t,t=>{this._change(e,{done:t})});this._sendings.set(e,n);try{let r=await n.done;this._files.delete(e),this._change(e,{state:`done`,done:t.size,fileId:r.file_id}),this.replace({...this.state,arrived:this.state.arrived+1}),await this._passOn(e,r.file_id)}catch(t){this._fail(e,t)}finally{this._sendings.delete(e),this._next()}}async _passOn(e,t){let n=this.state.list.find(t=>t.id===e)?.entryId;if(n!==void 0)try{await this._api.sendToPrinter(t,n,!1)}catch(t){let n=await this._api.errorText(t)??``;this._change(e,{state:`failed`,problem:`not_sent`,detail:n})}}_fail(e,t){if(t instanceof DOMException&&t.name===`AbortError`){this._change(e,{state:`cancelled`});return}let n=t instanceof Ye?yn[t.status]??`refused`:`connection`,r=t instanceof Ye?t.message:``;this._change(e,{state:`failed`,problem:n,detail:r})}_change(e,t){let n=this.state.list.map(n=>n.id===e?{...n,...t}:n);this.replace({...this.state,list:n})}};async function Sn(e,t,n){if(it(n)&&n.code===`unauthorized`)return t.text(`error.unauthorized`);let r=await e.errorText(n);return r?t.text(`error.failed`,{message:r}):t.text(`error.unknown`)}function U(e,t,n={}){e.dispatchEvent(new CustomEvent(t,{detail:n,bubbles:!0,composed:!0}))}function Cn(e,t,n){U(e,`hass-notification`,{message:t,duration:8e3,dismissable:!0,...n?{action:n}:{}})}var W={preparing:{tone:`printing`,icon:`mdi:progress-wrench`,group:`printing`},printing:{tone:`printing`,icon:`mdi:printer-3d-nozzle`,group:`printing`},busy:{tone:`printing`,icon:`mdi:progress-clock`,group:`printing`},paused:{tone:`warning`,icon:`mdi:pause-circle`,group:`attention`},attention:{tone:`warning`,icon:`mdi:alert`,group:`attention`},error:{tone:`error`,icon:`mdi:alert-octagon`,group:`attention`},failed:{tone:`error`,icon:`mdi:close-circle`,group:`attention`},finished:{tone:`success`,icon:`mdi:check-circle`,group:`finished`},cancelled:{tone:`muted`,icon:`mdi:cancel`,group:`ready`},idle:{tone:`muted`,icon:`mdi:circle-outline`,group:`ready`},unknown:{tone:`muted`,icon:`mdi:help-circle-outline`,group:`ready`},unreachable:{tone:`muted`,icon:`mdi:link-off`,group:`unreachable`}},wn=[`printing`,`attention`,`finished`,`ready`,`unreachable`],Tn={printing:W.printing,attention:W.attention,finished:W.finished,ready:W.idle,unreachable:W.unreachable};function En(e){return e.connection===`connected`?e.status:`unreachable`}function Dn(e){return W[e]}function On(e){let t=/* @__PURE__ */ new Map;for(let n of e){let{group:e}=Dn(En(n));t.set(e,(t.get(e)??0)+1)}return new Map(wn.flatMap(e=>{let n=t.get(e);return n?[[e,n]]:[]}))}function kn(e,t){let{compare:n}=new Intl.Collator(t,{numeric:!0,sensitivity:`base`});return[...e].sort((e,t)=>n(e.name,t.name)||(e.entry_id<t.entry_id?-1:1))}var G=class extends B{constructor(...e){super(...e),this.heading=``,this.sheet=!1}static{this.styles=[F,u`
      dialog {
        flex-direction: column;
        width: min(600px, calc(100vw - 32px));
        max-height: calc(100dvh - 48px);
        padding: 0;
        border: 0;
        border-radius: 24px;
        color: var(--pz-text);
        background: var(--pz-surface);
      }
      dialog[open] {
        display: flex;
      }
      dialog::backdrop {
        background: rgb(0 0 0 / 45%);
      }
      :host([sheet]) dialog {
        width: min(440px, 100vw);
        height: 100dvh;
        max-height: none;
        margin-inline-end: 0;
        border-radius: 0;
      }
      header {
        display: flex;
        align-items: center;
        gap: 12px;
        padding: 16px 12px 8px 24px;
      }
      h2 {
        flex: 1;
        font-size: 24px;
        font-weight: 400;
        line-height: 32px;
        overflow-wrap: anywhere;
      }
      .content {
        flex: 1;
        min-height: 0;
        overflow-y: auto;
        padding: 8px 24px 24px;
      }
      footer {
        padding: 12px 24px 20px;
        border-top: 1px solid var(--pz-line);
      }
      footer:not(:has(*)) {
        display: none;
      }
      .actions {
        display: flex;
        flex-wrap: wrap;
        justify-content: flex-end;
        gap: 8px;
      }
      @media (max-width: 600px) {
        dialog,
        :host([sheet]) dialog {
          width: 100vw;
          max-width: none;
          height: fit-content;
          max-height: calc(100dvh - 24px);
          margin: auto 0 0;
          border-radius: 24px 24px 0 0;
        }
        header {
          padding-inline-start: 16px;
        }
        .content {
          padding-inline: 16px;
        }
        footer {
          padding: 12px 16px calc(12px + env(safe-area-inset-bottom));
        }
      }
    `]}async show(){await this.updateComplete,this._dialog.open||this._dialog.showModal()}close(){this._dialog.close()}render(){return C`<dialog aria-labelledby="heading" @close=${this._closed} @click=${this._clicked}>
      <header>
        <h2 id="heading">${this.heading}</h2>
        <printernizer-button
          variant="plain"
          icon="mdi:close"
          .label=${this.text(`dialog.close`)}
          @click=${this.close}
        ></printernizer-button>
      </header>
      <div class="content"><slot></slot></div>
      <footer>
        <div class="actions"><slot name="actions"></slot></div>
      </footer>
    </dialog>`}_clicked(e){e.composedPath()[0]===this._dialog&&this.close()}_closed(){U(this,`closed`)}};I([A()],G.prototype,`heading`,void 0),I([A({type:Boolean,reflect:!0})],G.prototype,`sheet`,void 0),I([M(`dialog`)],G.prototype,`_dialog`,void 0),G=I([P(`printernizer-dialog`)],G);async function An(e,t){e.renderRoot.append(t),await new Promise(e=>{t.addEventListener(`closed`,()=>{e()},{once:!0})}),t.remove()}var K=class extends k{constructor(...e){super(...e),this.source=``,this.label=``,this.icon=`mdi:cube-outline`,this._broken=``,this._drawn=``}static{this.styles=[F,u`
      :host {
        display: grid;
        grid-template: minmax(0, 1fr) / minmax(0, 1fr);
        place-items: center;
        overflow: hidden;
        border-radius: 8px;
        color: var(--pz-idle);
        background: var(--pz-tint);
      }
      ha-icon {
        --mdc-icon-size: 32px;
      }
      ha-icon,
      img {
        grid-area: 1 / 1;
      }
      img {
        width: 100%;
        height: 100%;
        object-fit: contain;
      }
    `]}render(){let e=this.source!==``&&this.source!==this._broken;return C`
      ${e&&this.source===this._drawn?T:C`<ha-icon .icon=${this.icon}></ha-icon>`}
      ${e?C`<img
              src=${this.source}
              alt=${this.label}
              loading="lazy"
              decoding="async"
              @load=${this._show}
              @error=${this._fail}
            />`:T}
    `}_show(){this._drawn=this.source}_fail(){this._broken=this.source}};I([A()],K.prototype,`source`,void 0),I([A()],K.prototype,`label`,void 0),I([A()],K.prototype,`icon`,void 0),I([j()],K.prototype,`_broken`,void 0),I([j()],K.prototype,`_drawn`,void 0),K=I([P(`printernizer-preview`)],K);var jn=class extends B{constructor(...e){super(...e),this.candidates=[],this.chosen=``}static{this.styles=[F,u`
      :host {
        display: block;
        max-height: 232px;
        overflow-y: auto;
        border: 1px solid var(--pz-line);
        border-radius: 12px;
      }
      label {
        display: grid;
        grid-template-columns: 18px minmax(0, 1fr);
        align-items: center;
        gap: 0 12px;
        min-height: 44px;
        padding: 6px 12px;
        cursor: pointer;
      }
      label + label {
        border-top: 1px solid var(--pz-line);
      }
      label:hover {
        background: var(--pz-tint);
      }
      .unable {
        cursor: default;
        background: none;
      }
      input {
        width: 18px;
        height: 18px;
        margin: 0;
        accent-color: var(--pz-printing);
      }
      .unable .name {
        color: var(--pz-muted);
      }
      .reason {
        grid-column: 2;
        font-size: 12px;
        line-height: 16px;
        color: var(--pz-muted);
        overflow-wrap: anywhere;
      }
    `]}render(){return C`<div role="radiogroup" aria-label=${this.text(`print.printer`)}>
      ${this.candidates.map(e=>this._candidate(e))}
    </div>`}_candidate(e){let{entryId:t,model:n,name:r,state:i}=e,a=i===`able`,o=this._reason(e),s=n!==``&&!r.toLowerCase().includes(n.toLowerCase());return C`<label class=${ct({unable:!a})}>
      <input
        type="radio"
        name="printer"
        .value=${t}
        .checked=${t===this.chosen}
        ?disabled=${!a}
        @change=${()=>{U(this,`printer-chosen`,{entryId:t})}}
      />
      <span class="name ellipsis"
        >${r}${s?C`<span class="muted"> · ${n}</span>`:T}</span
      >
      ${o?C`<span class="reason">${o}</span>`:T}
    </label>`}_reason({reasons:e,state:t}){switch(t){case`able`:return``;case`checking`:return this.text(`print.checking`);case`offline`:return this.text(`status.unreachable`);case`unable`:case`failed`:return e.join(` `)||this.text(`print.not_checked`)}}};I([A({attribute:!1})],jn.prototype,`candidates`,void 0),I([A()],jn.prototype,`chosen`,void 0),jn=I([P(`printernizer-printer-choice`)],jn);var Mn=`important`,Nn=` !`+Mn,Pn=ot(class extends st{constructor(e){if(super(e),e.type!==at.ATTRIBUTE||e.name!==`style`||e.strings?.length>2)throw Error("The `styleMap` directive must be used in the `style` attribute and must be the only part in the attribute.")}render(e){return Object.keys(e).reduce((t,n)=>{let r=e[n];return r==null?t:t+`${n=n.includes(`-`)?n:n.replace(/(?:^(webkit|moz|ms|o)|)(?=[A-Z])/g,`-$&`).toLowerCase()}:${r};`},``)}update(e,[t]){let{style:n}=e.element;if(this.ft===void 0)return this.ft=new Set(Object.keys(t)),this.render(t);for(let e of this.ft)t[e]??(this.ft.delete(e),e.includes(`-`)?n.removeProperty(e):n[e]=null);for(let e in t){let r=t[e];if(r!=null){this.ft.add(e);let t=typeof r==`string`&&r.endsWith(Nn);e.includes(`-`)||t?n.setProperty(e,t?r.slice(0,-11):r,t?Mn:``):n[e]=r}}return w}}),Fn=/^[0-9A-F]{6}([0-9A-F]{2})?$/i;function In(e){let t=e.filter(e=>Fn.test(e)).map(e=>`#${e}`),[n]=t;if(n===void 0)return`transparent`;if(t.length===1)return n;let r=100/t.length;return`linear-gradient(90deg, ${t.map((e,t)=>`${e} ${t*r}% ${(t+1)*r}%`).join(`, `)})`}var q=class extends k{constructor(...e){super(...e),this.checked=!1,this.disabled=!1,this.label=``,this.detail=``}static{this.shadowRootOptions={...k.shadowRootOptions,delegatesFocus:!0}}static{this.styles=[F,u`
      :host {
        display: block;
      }
      label {
        display: flex;
        align-items: center;
        gap: 16px;
        min-height: 40px;
        cursor: pointer;
      }
      .words {
        flex: 1;
        min-width: 0;
        overflow-wrap: anywhere;
      }
      .detail {
        display: block;
        font-size: 12px;
        line-height: 16px;
        color: var(--pz-muted);
      }
      input {
        flex: none;
        appearance: none;
        width: 40px;
        height: 24px;
        margin: 0;
        padding: 3px;
        border-radius: 12px;
        background: var(--pz-ring);
        cursor: inherit;
        transition: background-color 150ms;
      }
      input::before {
        content: "";
        display: block;
        width: 18px;
        height: 18px;
        border-radius: 50%;
        background: var(--pz-surface);
        transition: translate 150ms;
      }
      input:checked {
        background: var(--pz-printing);
      }
      input:checked::before {
        translate: 16px;
      }
      input:checked:dir(rtl)::before {
        translate: -16px;
      }
      input:disabled {
        opacity: 0.5;
      }
    `]}render(){return C`<label>
      <span class="words"
        >${this.label}${this.detail?C`<span class="detail">${this.detail}</span>`:T}</span
      >
      <input
        type="checkbox"
        role="switch"
        .checked=${this.checked}
        ?disabled=${this.disabled}
        @change=${this._changed}
      />
    </label>`}_changed(){U(this,`switched`,{isOn:this._input.checked})}};I([A({type:Boolean})],q.prototype,`checked`,void 0),I([A({type:Boolean})],q.prototype,`disabled`,void 0),I([A()],q.prototype,`label`,void 0),I([A()],q.prototype,`detail`,void 0),I([M(`input`)],q.prototype,`_input`,void 0),q=I([P(`printernizer-switch`)],q);var{I:Ln}=Ie,Rn=e=>e,zn=()=>document.createComment(``),J=(e,t,n)=>{let r=e._$AA.parentNode,i=t===void 0?e._$AB:t._$AA;if(n===void 0)n=new Ln(r.insertBefore(zn(),i),r.insertBefore(zn(),i),e,e.options);else{let t=n._$AB.nextSibling,a=n._$AM,o=a!==e;if(o){let t;n._$AQ?.(e),n._$AM=e,n._$AP!==void 0&&(t=e._$AU)!==a._$AU&&n._$AP(t)}if(t!==i||o){let e=n._$AA;for(;e!==t;){let t=Rn(e).nextSibling;Rn(r).insertBefore(e,i),e=t}}}return n},Y=(e,t,n=e)=>(e._$AI(t,n),e),Bn={},Vn=(e,t=Bn)=>e._$AH=t,Hn=e=>e._$AH,Un=e=>{e._$AR(),e._$AA.remove()},Wn=(e,t,n)=>{let r=/* @__PURE__ */ new Map;for(let i=t;i<=n;i++)r.set(e[i],i);return r},Gn=ot(class extends st{constructor(e){if(super(e),e.type!==at.CHILD)throw Error(`repeat() can only be used in text expressions`)}dt(e,t,n){let r;n===void 0?n=t:t!==void 0&&(r=t);let i=[],a=[],o=0;for(let t of e)i[o]=r?r(t,o):o,a[o]=n(t,o),o++;return{values:a,keys:i}}render(e,t,n){return this.dt(e,t,n).values}update(e,[t,n,r]){let i=Hn(e),{values:a,keys:o}=this.dt(t,n,r);if(!Array.isArray(i))return this.ut=o,a;let s=this.ut??=[],c=[],l,u,d=0,f=i.length-1,p=0,m=a.length-1;for(;d<=f&&p<=m;)if(i[d]===null)d++;else if(i[f]===null)f--;else if(s[d]===o[p])c[p]=Y(i[d],a[p]),d++,p++;else if(s[f]===o[m])c[m]=Y(i[f],a[m]),f--,m--;else if(s[d]===o[m])c[m]=Y(i[d],a[m]),J(e,c[m+1],i[d]),d++,m--;else if(s[f]===o[p])c[p]=Y(i[f],a[p]),J(e,i[d],i[f]),f--,p++;else if(l===void 0&&(l=Wn(o,p,m),u=Wn(s,d,f)),l.has(s[d])){if(l.has(s[f])){let t=u.get(o[p]),n=t===void 0?null:i[t];if(n===null){let t=J(e,i[d]);Y(t,a[p]),c[p]=t}else c[p]=Y(n,a[p]),J(e,i[d],n),i[t]=null;p++}else Un(i[f]),f--}else Un(i[d]),d++;for(;p<=m;){let t=J(e,c[m+1]);Y(t,a[p]),c[p++]=t}for(;d<=f;){let e=i[d++];e!==null&&Un(e)}return this.ut=o,Vn(e,c),w}}),Kn={folder:`mdi:folder`,model:`mdi:cube-outline`,print:`mdi:printer-3d-nozzle-outline`,timelapse:`mdi:movie-open-outline`,image:`mdi:image-outline`,photo:`mdi:camera-outline`,log:`mdi:text-box-outline`,firmware:`mdi:chip`,other:`mdi:file-outline`};function qn(e){return e.is_sliced||e.kind===`print`}function Jn(e,{formats:t,texts:n}){let r=[];return e.grams===null?e.grams_estimated!==null&&r.push(n.text(`file.about`,{amount:t.grams(e.grams_estimated)})):r.push(t.grams(e.grams)),e.seconds===null?e.dimensions&&r.push(Yn(e.dimensions,{formats:t})):r.push(t.duration(e.seconds)),r.join(` · `)}function Yn(e,{formats:t}){return e.map((n,r)=>r===e.length-1?t.measure(n,`mm`):t.number(Number(n),1)).join(`\xA0× `)}function Xn({done:e,size:t}){return t===null||t===0?null:Math.min(100,100*e/t)}var Zn=class extends B{constructor(...e){super(...e),this.value=null,this.label=``}static{this.styles=[F,u`
      :host {
        display: flex;
        align-items: center;
        gap: 12px;
      }
      .track {
        flex: 1;
        height: 8px;
        border-radius: 4px;
        overflow: hidden;
        background: var(--pz-tint-hover);
      }
      .bar {
        height: 100%;
        border-radius: 4px;
        background: var(--tone);
        transition: inline-size 150ms ease-out;
      }
      .value {
        min-width: 40px;
        text-align: end;
        font-size: 16px;
        font-weight: 500;
      }
    `]}render(){let{value:e}=this,t=e===null?`–`:this.i18n.formats.percent(e);return C`
      <div
        class="track"
        role="progressbar"
        aria-label=${this.label}
        aria-valuemin="0"
        aria-valuemax="100"
        aria-valuenow=${e??T}
        aria-valuetext=${t}
      >
        <div class="bar" style=${Pn({inlineSize:`${e??0}%`})}></div>
      </div>
      <span class="value" aria-hidden="true">${t}</span>
    `}};I([A({attribute:!1})],Zn.prototype,`value`,void 0),I([A()],Zn.prototype,`label`,void 0),Zn=I([P(`printernizer-progress`)],Zn);var Qn=class extends H{constructor(){super({value:void 0,isLoading:!1,error:void 0}),this._attempt=0}async load(e,{forget:t=!1}={}){this._attempt+=1;let n=this._attempt;this.replace({value:t?void 0:this.state.value,isLoading:!0,error:void 0});try{let t=await e();n===this._attempt&&this.replace({value:t,isLoading:!1,error:void 0})}catch(e){n===this._attempt&&this.replace({...this.state,isLoading:!1,error:e})}}change(e){let{value:t}=this.state,n=t===void 0?void 0:e(t);n!==t&&this.replace({...this.state,value:n})}},X=class extends k{constructor(...e){super(...e),this.confirmation={title:``,text:``,confirm:``,cancel:``},this._isUnderstood=!1}static{this.styles=[F,u`
      dialog {
        width: min(420px, calc(100vw - 32px));
        padding: 24px;
        border: 0;
        border-radius: 24px;
        color: var(--pz-text);
        background: var(--pz-surface);
      }
      dialog::backdrop {
        background: rgb(0 0 0 / 45%);
      }
      h2 {
        margin-bottom: 12px;
        font-size: 24px;
        font-weight: 400;
        line-height: 32px;
      }
      p {
        font-size: 16px;
        line-height: 24px;
        color: var(--pz-muted);
        overflow-wrap: anywhere;
      }
      label {
        display: flex;
        align-items: center;
        gap: 12px;
        min-height: 44px;
        margin-top: 12px;
        cursor: pointer;
      }
      input {
        flex: none;
        width: 18px;
        height: 18px;
        margin: 0;
        accent-color: var(--pz-error);
      }
      .answers {
        display: flex;
        flex-wrap: wrap;
        justify-content: flex-end;
        gap: 8px;
        margin-top: 24px;
      }
    `]}async ask(){return await this.updateComplete,this._dialog.showModal(),new Promise(e=>{this._answer=e})}render(){let{title:e,text:t,confirm:n,cancel:r,understood:i}=this.confirmation;return C`<dialog aria-labelledby="title" aria-describedby="text" @close=${this._closed}>
      <h2 id="title">${e}</h2>
      <p id="text">${t}</p>
      ${i?C`<label><input type="checkbox" @change=${this._tick} />${i}</label>`:T}
      <div class="answers">
        <printernizer-button
          variant="tonal"
          autofocus
          .text=${r}
          @click=${this._cancel}
        ></printernizer-button>
        <printernizer-button
          variant="danger"
          .text=${n}
          ?disabled=${i!==void 0&&!this._isUnderstood}
          @click=${this._confirm}
        ></printernizer-button>
      </div>
    </dialog>`}_tick(e){this._isUnderstood=e.target.checked}_cancel(){this._dialog.close()}_confirm(){this._dialog.close(`confirmed`)}_closed(){this._answer?.(this._dialog.returnValue===`confirmed`)}};I([A({attribute:!1})],X.prototype,`confirmation`,void 0),I([j()],X.prototype,`_isUnderstood`,void 0),I([M(`dialog`)],X.prototype,`_dialog`,void 0),X=I([P(`printernizer-confirm-dialog`)],X);async function $n(e,t){let n=document.createElement(`printernizer-confirm-dialog`);n.confirmation=t,e.renderRoot.append(n);try{return await n.ask()}finally{n.remove()}}var Z=class extends B{constructor(...e){super(...e),this.heading=``,this._words=``}willUpdate(e){e.has(`error`)&&this.error!==void 0&&this.api&&this.api.errorText(this.error).then(e=>{this._words=e??this.text(`error.unknown`)})}render(){return this.error===void 0?T:C`<printernizer-notice
      role="alert"
      icon="mdi:alert-circle-outline"
      .heading=${this.heading}
      .text=${this._words}
    >
      <printernizer-button
        icon="mdi:refresh"
        .text=${this.text(`action.retry`)}
        @click=${this._retry}
      ></printernizer-button>
    </printernizer-notice>`}_retry(){U(this,`retry-wanted`)}};I([A()],Z.prototype,`heading`,void 0),I([A({attribute:!1})],Z.prototype,`error`,void 0),I([r({context:Ke}),A({attribute:!1})],Z.prototype,`api`,void 0),I([j()],Z.prototype,`_words`,void 0),Z=I([P(`printernizer-failure`)],Z);var Q=8;function er(e,t,n){let{bottom:r,left:i,right:a,top:o}=t.getBoundingClientRect(),{offsetHeight:s,offsetWidth:c}=e,l=getComputedStyle(t).direction===`rtl`,u=n===`start`===l?a-c:i,d=r+s+Q<=window.innerHeight||o<s?r:o-s;e.style.left=`${Math.max(Q,Math.min(u,window.innerWidth-c-Q))}px`,e.style.top=`${Math.max(Q,Math.min(d,window.innerHeight-s-Q))}px`}var $=class extends k{constructor(...e){super(...e),this.items=[],this.label=``,this._isOpen=!1}static{this.styles=[F,u`
      :host {
        display: inline-flex;
      }
      [popover] {
        position: fixed;
        inset: auto;
        margin: 0;
        padding: 4px;
        min-width: 200px;
        border: 1px solid var(--pz-line);
        border-radius: 12px;
        color: var(--pz-text);
        background: var(--pz-surface);
        box-shadow: 0 4px 16px rgb(0 0 0 / 20%);
      }
      [role="menuitem"] {
        display: flex;
        align-items: center;
        gap: 12px;
        width: 100%;
        min-height: 40px;
        padding: 0 12px;
        border: 0;
        border-radius: 8px;
        font: inherit;
        color: inherit;
        background: none;
        text-align: start;
        cursor: pointer;
      }
      [role="menuitem"]:hover,
      [role="menuitem"]:focus-visible {
        outline: none;
        background: var(--pz-tint-hover);
      }
      [role="menuitem"] ha-icon {
        color: var(--pz-muted);
      }
      [role="menuitem"].danger,
      [role="menuitem"].danger ha-icon {
        color: var(--pz-error);
      }
    `]}render(){return C`
      <printernizer-button
        variant="plain"
        icon="mdi:dots-vertical"
        .label=${this.label}
        .popup=${this._isOpen}
        @click=${this._toggle}
      ></printernizer-button>
      <div popover role="menu" aria-label=${this.label} @toggle=${this._toggled} @keydown=${this._move}>
        ${this.items.map(e=>C`<button
              type="button"
              role="menuitem"
              tabindex="-1"
              class=${e.isDanger?`danger`:``}
              @click=${()=>{this._popup.hidePopover(),e.select()}}
            >
              <ha-icon .icon=${e.icon}></ha-icon>${e.text}
            </button>`)}
      </div>
    `}_toggle(){this._isOpen||(this._popup.showPopover(),er(this._popup,this,`end`),this._entries[0]?.focus())}_toggled(e){let t=e.newState===`open`;setTimeout(()=>{this._isOpen=t})}_move(e){let t=[...this._entries],n=t.findIndex(e=>e===this.shadowRoot?.activeElement),r={ArrowDown:n+1,ArrowUp:n-1,Home:0,End:-1}[e.key];e.key===`Tab`&&this._popup.hidePopover(),r!==void 0&&(e.preventDefault(),t.at(r%t.length)?.focus())}};I([A({attribute:!1})],$.prototype,`items`,void 0),I([A()],$.prototype,`label`,void 0),I([j()],$.prototype,`_isOpen`,void 0),I([M(`[popover]`)],$.prototype,`_popup`,void 0),I([Ge(`[role=menuitem]`)],$.prototype,`_entries`,void 0),$=I([P(`printernizer-menu`)],$);export{lt as $,H as A,It as B,hn as C,cn as D,fn as E,Zt as F,yt as G,_t as H,Qt as I,wt as J,Ot as K,Ht as L,en as M,B as N,ln as O,$t as P,dt as Q,Lt as R,bn as S,dn as T,vt as U,bt as V,xt as W,F as X,I as Y,ut as Z,kn as _,Jn as a,qe as at,Sn as b,Yn as c,A as ct,Pn as d,C as dt,P as et,An as f,u as ft,En as g,Dn as h,Kn as i,Ke as it,tn as j,rn as k,Gn as l,k as lt,On as m,e as mt,$n as n,$e as nt,qn as o,M as ot,Tn as p,r as pt,Tt as q,Qn as r,tt as rt,Xn as s,j as st,er as t,ct as tt,In as u,T as ut,U as v,mn as w,xn as x,Cn as y,z};